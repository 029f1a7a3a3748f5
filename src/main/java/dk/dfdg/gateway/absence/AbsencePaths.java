package dk.dfdg.gateway.absence;

/**
 * XPaths of the fields of the requests, with the contract's prefixes.
 *
 * @param request name of the request element
 * @param element name of the element around the fields
 */
record AbsencePaths(String request, String element) {
  static final AbsencePaths CREATE = new AbsencePaths("CreateAbsenceRequest", "Absence");
  static final AbsencePaths UPDATE = new AbsencePaths("UpdateAbsenceRequest", "Absence");
  static final AbsencePaths END = new AbsencePaths("EndAbsenceRequest", "AbsenceEnd");

  static final String UPDATE_ID = "/abs:UpdateAbsenceRequest/abs:AbsenceIdentifier";
  static final String DELETE_ID = "/abs:DeleteAbsenceRequest/abs:AbsenceIdentifier";
  static final String DELETE_CITIZEN =
      "/abs:DeleteAbsenceRequest/abs:PersonCivilRegistrationIdentifier";
  static final String GET_CITIZEN = "/abs:GetAbsencesRequest/abs:PersonCivilRegistrationIdentifier";

  static final String GET_DAY = "/abs:GetAbsencesRequest/abs:StatusDate";

  String citizen() {
    return field("PersonCivilRegistrationIdentifier");
  }

  String id() {
    return field("AbsenceIdentifier");
  }

  String type() {
    return field("AbsenceTypeIdentifier");
  }

  String start() {
    return field("StartDate");
  }

  String end() {
    return field("EndDate");
  }

  String notificationDate() {
    return field("NotificationDate");
  }

  String cause() {
    return field("AbsenceCauseTypeIdentifier");
  }

  private String field(String name) {
    return "/abs:" + request + "/abs:" + element + "/abs:" + name;
  }
}
