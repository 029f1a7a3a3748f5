package dk.dfdg.gateway.sickness;

import dk.dfdg.gateway.contact.FollowUpPaths;

/**
 * XPaths of the fields of the requests, with the contract's prefix.
 *
 * @param request name of the request element
 */
record SicknessPaths(String request) {
  static final FollowUpPaths CREATE = followUp("CreateFollowUpRequest");
  static final FollowUpPaths UPDATE = followUp("UpdateFollowUpRequest");
  static final FollowUpPaths DELETE =
      new FollowUpPaths(
          "/sfu:DeleteFollowUpRequest/sfu:FollowUpIdentifier",
          "/sfu:DeleteFollowUpRequest/sfu:PersonCivilRegistrationIdentifier",
          null,
          null,
          null,
          null,
          null);
  static final String GET_CITIZEN =
      "/sfu:GetFollowUpsRequest/sfu:PersonCivilRegistrationIdentifier";

  static final SicknessPaths CREATE_TALK = new SicknessPaths("CreateEmployerTalkRequest");
  static final SicknessPaths UPDATE_TALK = new SicknessPaths("UpdateEmployerTalkRequest");
  static final SicknessPaths DELETE_TALK = new SicknessPaths("DeleteEmployerTalkRequest");

  private static FollowUpPaths followUp(String request) {
    String field = "/sfu:" + request + "/sfu:FollowUp/sfu:";
    return new FollowUpPaths(
        "/sfu:" + request + "/sfu:FollowUpIdentifier",
        field + "PersonCivilRegistrationIdentifier",
        field + "MunicipalityCode",
        field + "FollowUpDate",
        field + "InterviewContactTypeIdentifier",
        field + "VisitationCategoryTypeIdentifier",
        null);
  }

  String talkId() {
    return "/sfu:" + request + "/sfu:EmployerTalkIdentifier";
  }

  String talkCitizen() {
    return this.equals(DELETE_TALK)
        ? "/sfu:" + request + "/sfu:PersonCivilRegistrationIdentifier"
        : talk("PersonCivilRegistrationIdentifier");
  }

  String talkCvr() {
    return talk("CVRNumber");
  }

  String talkDate() {
    return talk("TalkDate");
  }

  private String talk(String name) {
    return "/sfu:" + request + "/sfu:EmployerTalk/sfu:" + name;
  }
}
