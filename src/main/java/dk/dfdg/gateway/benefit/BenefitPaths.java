package dk.dfdg.gateway.benefit;

/** XPaths of the fields of a decision, with the contract's prefix. */
final class BenefitPaths {
  private static final String DECISION =
      "/ben:RegisterBenefitDecisionRequest/ben:BenefitDecision/ben:";

  static final String CITIZEN = DECISION + "PersonCivilRegistrationIdentifier";
  static final String GRANTED = DECISION + "BenefitGrantedIndicator";
  static final String GROUP = DECISION + "ContactGroupTypeIdentifier";

  private BenefitPaths() {}
}
