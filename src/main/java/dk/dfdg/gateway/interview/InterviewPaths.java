package dk.dfdg.gateway.interview;

/**
 * XPaths of the fields of the requests, with the contract's prefix.
 *
 * @param request name of the request element
 */
record InterviewPaths(String request) {
  static final InterviewPaths CREATE = new InterviewPaths("CreateInterviewRequest");
  static final InterviewPaths UPDATE = new InterviewPaths("UpdateInterviewRequest");
  static final InterviewPaths DELETE = new InterviewPaths("DeleteInterviewRequest");
  static final InterviewPaths GET = new InterviewPaths("GetInterviewInfoRequest");

  String citizen() {
    return field("PersonCivilRegistrationIdentifier");
  }

  /** The conversation that is corrected or deleted. */
  String id() {
    return field("InterviewIdentifier");
  }

  /** The conversation, to which a field's name is added. */
  String interview() {
    return field("PersonInterview/int:");
  }

  String type() {
    return interview() + "InterviewTypeIdentifier";
  }

  String date() {
    return interview() + "InterviewDate";
  }

  String form() {
    return interview() + "InterviewContactTypeIdentifier";
  }

  String booking() {
    return interview() + "BookingIdentifier";
  }

  /** Of type 4. */
  String followUp() {
    return interview() + "FollowUp";
  }

  /** Of type 10. */
  String cv() {
    return interview() + "CvStatus";
  }

  String match() {
    return interview() + "PersonCategory/int:PersonCategoryTypeIdentifier";
  }

  String matchStart() {
    return interview() + "PersonCategory/int:StartDate";
  }

  String authority() {
    return interview() + "ResponsibleAuthority/int:AuthorityStructure/int:AuthorityCode";
  }

  String authorityType() {
    return interview()
        + "ResponsibleAuthority/int:AuthorityStructure/int:OrganisationTypeIdentifier";
  }

  String frequentContact() {
    return interview() + "FrequentContactReason/int:FrequentContactReasonTypeIdentifier";
  }

  /** One of several; the first is number 1, as XPath counts. */
  String area(int number) {
    return "%sAttentionAreaCollection/int:AttentionArea[%d]/int:AttentionAreaTypeIdentifier"
        .formatted(interview(), number);
  }

  /** One of several; the first is number 1, as XPath counts. */
  String participant(int number, String field) {
    return "%sInterviewParticipantCollection/int:InterviewParticipant[%d]/int:%s"
        .formatted(interview(), number, field);
  }

  private String field(String name) {
    return "/int:" + request + "/int:" + name;
  }
}
