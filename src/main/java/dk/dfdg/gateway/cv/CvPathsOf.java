package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.contact.CvPaths;

/** XPaths of the fields of the requests, with the contract's prefix. */
final class CvPathsOf {
  private static final String STATUS = "/cvw:UpdateCVStatusRequest/cvw:CvStatus/cvw:";

  static final String INTERVIEW = STATUS + "CvInterview";
  static final String EVENT_DATE = STATUS + "EventDate";

  static final CvPaths UPDATE =
      new CvPaths(
          INTERVIEW + "/cvw:CvInterviewIdentifier",
          STATUS + "PersonCivilRegistrationIdentifier",
          STATUS + "CvStatusIdentifier",
          STATUS + "MunicipalityCode",
          INTERVIEW + "/cvw:InterviewDate",
          INTERVIEW + "/cvw:InterviewContactTypeIdentifier",
          null);

  static final CvPaths DELETE =
      new CvPaths(
          "/cvw:DeleteCvInterviewRequest/cvw:CvInterviewIdentifier",
          citizen("DeleteCvInterview"),
          null,
          null,
          null,
          null,
          null);

  private CvPathsOf() {}

  /** The citizen of an operation that names nothing around it. */
  static String citizen(String operation) {
    return "/cvw:%sRequest/cvw:PersonCivilRegistrationIdentifier".formatted(operation);
  }
}
