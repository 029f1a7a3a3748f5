package dk.dfdg.gateway.access;

/**
 * What kind of system a subscriber runs: decides as whom it registers (requirements, chapter 11).
 */
public enum Channel {
  /** Borgerens egen kanal: Jobnet. */
  CITIZEN,
  /** A jobcentre's or municipality's case system. */
  JOBCENTRE,
  /** An a-kasse's system. */
  FUND,
  /** A benefit office's system (ydelsescenter). */
  BENEFIT_OFFICE,
  /** The gateway itself, for what the law makes happen by itself. No subscriber has it. */
  SYSTEM,
  /**
   * Another actor under a jobcentre (anden aktør); taken from the call's headers, not from the
   * agreement.
   */
  OTHER_ACTOR
}
