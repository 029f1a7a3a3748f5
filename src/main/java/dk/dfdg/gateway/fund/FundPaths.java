package dk.dfdg.gateway.fund;

/** XPaths of the fields of the requests, with the contract's prefix. */
final class FundPaths {
  private static final String JOINING =
      "/ufm:MembershipRegistrationRequest/ufm:MembershipRegistration/ufm:";
  private static final String LEAVING =
      "/ufm:MembershipCancellationRequest/ufm:MembershipCancellation/ufm:";
  private static final String CPR = "PersonCivilRegistrationIdentifier";
  private static final String CATEGORY = "UnemploymentInsuranceCategoryTypeIdentifier";

  static final String JOINING_CITIZEN = JOINING + CPR;
  static final String JOINING_DATE = JOINING + "UnemploymentFundMembershipRegistrationDate";
  static final String JOINING_CATEGORY = JOINING + CATEGORY;
  static final String JOINING_RIGHT = JOINING + "UnemploymentBenefitRightsStartDate";
  static final String JOINING_FUND = JOINING + "UnemploymentFundCode";

  static final String LEAVING_CITIZEN = LEAVING + CPR;
  static final String LEAVING_DATE = LEAVING + "UnemploymentFundMembershipCancellationDate";
  static final String LEAVING_CAUSE = LEAVING + "MembershipCancellationCauseTypeIdentifier";

  static final String RECALLED =
      "/ufm:RecallMembershipRegistrationRequest/ufm:MembershipIdentifier";

  static final String SAVED_CATEGORY = "/ufm:SaveMembershipRequest/ufm:" + CATEGORY;
  static final String SAVED = "/ufm:SaveMembershipRequest";

  private FundPaths() {}

  /** The citizen of an operation that names nothing around it. */
  static String citizen(String operation) {
    return "/ufm:%sRequest/ufm:%s".formatted(operation, CPR);
  }
}
