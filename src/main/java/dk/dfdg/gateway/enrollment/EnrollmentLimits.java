package dk.dfdg.gateway.enrollment;

/**
 * The law's numbers, which have changed over the years.
 *
 * @param enrollmentBackdatingDays how far back an enrollment may start (pkt. 8.5.1 nr. 4: 0; the
 *     ministry's later interface: 10)
 * @param cancellationDaysAhead how far ahead a cancellation may lie (§ 8 stk. 6 nr. 2)
 * @param reenrollmentDays days from the cancellation in which a recipient may enroll again on
 *     Jobnet, the cancellation date counted (pkt. 8.2)
 * @param ageOnlyWithoutBenefit from this age only category 3 in the citizen's own channel
 */
public record EnrollmentLimits(
    int enrollmentBackdatingDays,
    int cancellationDaysAhead,
    int reenrollmentDays,
    int ageOnlyWithoutBenefit) {

  /** The numbers of the order and guidance of 2011, and the published age limit. */
  public static final EnrollmentLimits OF_2011 = new EnrollmentLimits(0, 30, 7, 65);
}
