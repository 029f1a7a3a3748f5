package dk.dfdg.gateway.access;

/**
 * Whose citizens an organisation may reach with an operation: the ministry's columns.
 *
 * @param all alle borgere
 * @param own egne: the organisation's own citizens today
 * @param formerDaysBefore tidligere egne: from so many days before the affiliation begins; null
 *     when former citizens are not reached
 * @param formerDaysAfter until so many days after the affiliation has ended; null as above
 * @param guest gæsteadgang: citizens to whom it has guest access today
 * @param otherActorOwn anden aktør under the jobcentre: the jobcentre's own citizens whom it has
 *     delegated to the actor
 * @param otherActorGuest anden aktør: those to whom the jobcentre has guest access
 * @param otherActorAll anden aktør: all citizens
 * @param systemAll the gateway itself: all citizens
 * @param noCitizen who uses it when it is about no citizen
 */
public record MatrixRow(
    boolean all,
    boolean own,
    Integer formerDaysBefore,
    Integer formerDaysAfter,
    boolean guest,
    boolean otherActorOwn,
    boolean otherActorGuest,
    boolean otherActorAll,
    boolean systemAll,
    WithoutCitizen noCitizen) {

  /** Whether a caller of that kind reaches every citizen, known or not. */
  public boolean reachesAll(Channel channel) {
    return switch (channel) {
      case OTHER_ACTOR -> otherActorAll;
      case SYSTEM -> systemAll;
      default -> all;
    };
  }

  /**
   * Whether a caller of that kind reaches a citizen who stands so to its organisation.
   *
   * @param isOwn the organisation's own; for another actor, and delegated to it
   */
  public boolean reaches(Channel channel, boolean isOwn, boolean isFormer, boolean isGuest) {
    return reachesAll(channel)
        || switch (channel) {
          case OTHER_ACTOR -> otherActorOwn && isOwn || otherActorGuest && isGuest;
          case SYSTEM -> false;
          default -> own && isOwn || formerDaysAfter != null && isFormer || guest && isGuest;
        };
  }
}
