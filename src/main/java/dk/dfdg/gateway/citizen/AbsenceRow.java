package dk.dfdg.gateway.citizen;

import java.util.Set;

/**
 * A row of Bilag 2: an absence that persons in a contact group and match group may have.
 *
 * @param type value of the code list AbsenceType
 * @param contactGroup 1-8
 * @param matchGroup 1-3, or null when the group's rows name no match
 * @param limit how long it may last
 * @param backdatingDays how many days back it may begin; null when nothing is said (decision A-55)
 * @param endMayBeMissing an end date need not be given
 * @param cancelledAfterDays after so many days the enrollment is cancelled by itself, or null
 * @param exempts what it exempts from
 * @param rule id of the rule of Bilag 2
 */
public record AbsenceRow(
    int type,
    int contactGroup,
    Integer matchGroup,
    AbsenceLimit limit,
    Integer backdatingDays,
    boolean endMayBeMissing,
    Integer cancelledAfterDays,
    Set<Exemption> exempts,
    String rule) {

  /**
   * The citizen is exempted from being enrolled, so that an enrollment is cancelled (pkt. 19.1).
   */
  public boolean exemptsFromEnrollment() {
    return exempts.contains(Exemption.ENROLLMENT);
  }

  /** Whether an enrollment is cancelled by itself when the absence lasts (pkt. 19.1). */
  public boolean cancelsWhenItLasts() {
    return cancelledAfterDays != null;
  }
}
