package dk.dfdg.gateway.enrollment;

/** The causes of a cancellation that the rules name (pkt. 8.6.1 nr. 3). */
final class Causes {
  /** Manglende bekræftelse af jobsøgning (med nok påmindelser til en direkte afmelding). */
  static final int ENOUGH_REMINDERS = 26;

  /** Manglende reaktion på påmindelse. */
  static final int NO_REACTION_TO_REMINDER = 27;

  /** Ændret CPR-status. */
  static final int CPR_STATUS_CHANGED = 18;

  /** A-Kasse: Medlemsafgang. */
  static final int MEMBERSHIP_ENDED = 29;

  /** Manglende henvendelse ved Jobnet tilmelding. */
  static final int NO_CONTACT = 32;

  private Causes() {}

  /** Manglende bekræftelse af jobsøgning, or manglende reaktion på påmindelse. */
  static boolean isMissingConfirmation(int cause) {
    return cause == ENOUGH_REMINDERS || cause == NO_REACTION_TO_REMINDER;
  }
}
