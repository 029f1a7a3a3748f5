package dk.dfdg.gateway.benefit;

/**
 * The numbers of pkt. 7.3.
 *
 * @param answerWorkingDays working days that the benefit office has for its answer
 * @param refusalCancellationDays days from a refusal to the cancellation of the enrollment
 */
public record BenefitLimits(int answerWorkingDays, int refusalCancellationDays) {

  /** The numbers of the guidance of 2011. */
  public static final BenefitLimits OF_2011 = new BenefitLimits(15, 14);
}
