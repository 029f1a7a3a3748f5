package dk.dfdg.gateway.enrollment;

/**
 * How often active job search is confirmed, and what a missing confirmation leads to.
 *
 * @param confirmationDays days within which it is confirmed, counted from the latest confirmation
 * @param cancellationDays days from a reminder to the cancellation with cause 27
 * @param reminders how many reminders an enrollment sees, before a missing confirmation cancels it
 *     at once with cause 26
 * @param reenrollmentDays as in {@link EnrollmentLimits}, for the letter
 */
public record JobSearchLimits(
    int confirmationDays, int cancellationDays, int reminders, int reenrollmentDays) {

  /** Every 7th day by the letter of 2014; the law gives no other numbers. */
  public static final JobSearchLimits USUAL = new JobSearchLimits(7, 7, 3, 7);
}
