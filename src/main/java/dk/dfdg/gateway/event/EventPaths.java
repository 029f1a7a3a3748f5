package dk.dfdg.gateway.event;

/**
 * XPaths of the fields of a request, with the contract's prefix.
 *
 * @param about around the fields
 */
record EventPaths(String about) {
  static final EventPaths EVENT = new EventPaths("/jcm:RegisterEventRequest/jcm:Event/jcm:");
  static final EventPaths FUND_EVENT =
      new EventPaths("/jcm:RegisterUnemploymentFundEventRequest/jcm:Event/jcm:");
  static final EventPaths ASSESSMENT =
      new EventPaths("/jcm:SaveAvailabilityAssessmentRequest/jcm:AvailabilityAssessment/jcm:");
  static final EventPaths BASIC_DATA = new EventPaths("/jcm:GetBasicDataRequest/jcm:");

  String citizen() {
    return of("PersonCivilRegistrationIdentifier");
  }

  String code() {
    return of("EventTypeIdentifier");
  }

  String date() {
    return of("IncidentDate");
  }

  String of(String element) {
    return about + element;
  }

  String ofReferral(String element) {
    return of("Referral") + "/jcm:" + element;
  }
}
