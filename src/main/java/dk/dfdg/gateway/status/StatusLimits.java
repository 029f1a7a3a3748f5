package dk.dfdg.gateway.status;

/**
 * Numbers that an announcement may change.
 *
 * @param confirmationDays a confirmation of job search is due so many days after the latest one
 * @param answerWorkingDays working days that the benefit office has for its answer (pkt. 7.3)
 * @param guestAccessDays how long a guest access lasts, its first day counted
 */
public record StatusLimits(int confirmationDays, int answerWorkingDays, int guestAccessDays) {
  /** As the guidance of 2011 and the letter of 2014 have them; guest access is our own. */
  public static final StatusLimits DEFAULT = new StatusLimits(7, 15, 30);

  /** The same with another length of a guest access. */
  public StatusLimits withGuestAccessDays(int days) {
    return new StatusLimits(confirmationDays, answerWorkingDays, days);
  }
}
