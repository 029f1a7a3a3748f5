package dk.dfdg.gateway.enrollment;

/** XPaths of the fields of the two requests, with the contract's prefixes. */
final class EnrollmentPaths {
  private static final String ENROLL =
      "/enr:UnemploymentEnrollmentRequest/enr:UnemploymentEnrollment/enr:";
  private static final String CANCEL =
      "/enr:CancelUnemploymentEnrollmentRequest/enr:UnemploymentEnrollmentCancellation/enr:";

  static final String CITIZEN = ENROLL + "PersonCivilRegistrationIdentifier";
  static final String CATEGORY = ENROLL + "ClientCategoryTypeIdentifier";
  static final String DATE = ENROLL + "EnrollmentDate";
  static final String STATUS = ENROLL + "CurrentUnemploymentStatusTypeIdentifier";
  static final String PROFESSIONS = ENROLL + "Profession";
  static final String COMMENT = ENROLL + "EnrollmentComment";

  static final String CANCEL_CITIZEN = CANCEL + "PersonCivilRegistrationIdentifier";
  static final String CANCEL_DATE = CANCEL + "CancellationDate";
  static final String CAUSE = CANCEL + "CauseTypeIdentifier";

  static final String WITHDRAW_CITIZEN =
      "/enr:WithdrawEnrollmentCancellationRequest/enr:PersonCivilRegistrationIdentifier";

  static final String CONFIRM_CITIZEN =
      "/enr:ConfirmJobSearchRequest/enr:PersonCivilRegistrationIdentifier";
  static final String STAY_CITIZEN =
      "/enr:RegisterWishToStayEnrolledRequest/enr:PersonCivilRegistrationIdentifier";

  private EnrollmentPaths() {}

  /** A field of a job title; the first title is number 1, as XPath counts. */
  static String profession(int number, String field) {
    return "%s/enr:ProfessionType[%d]/enr:%s".formatted(PROFESSIONS, number, field);
  }
}
