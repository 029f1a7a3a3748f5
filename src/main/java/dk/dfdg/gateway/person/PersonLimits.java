package dk.dfdg.gateway.person;

/**
 * Boundaries that an announcement may change.
 *
 * @param conversationBackdatingDays how old a conversation may be when it is registered (pkt. 14.2,
 *     decision A-38)
 */
public record PersonLimits(int conversationBackdatingDays) {
  /** As the guidance of 2011 has them. */
  public static final PersonLimits OF_2011 = new PersonLimits(7);
}
