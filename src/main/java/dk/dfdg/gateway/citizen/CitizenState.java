package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * What the rules see of a citizen, loaded once under the citizen's lock. A number that is not known
 * or does not apply is null.
 *
 * @param id the gateway's own key, safe to log
 * @param municipality code of the municipality of residence, three digits
 * @param jobcentre number of the responsible jobcentre, five digits
 * @param fund code of the a-kasse of which the citizen is a member
 * @param deadSince day of death
 * @param abroad registered in CPR as gone abroad
 * @param temporaryForeignAddress has a temporary address abroad
 * @param contactGroup kontaktgruppe 1-8 (§ 6)
 * @param matchGroup matchgruppe 1-3 (§ 12)
 * @param previousMatchGroup the match group before the current one
 * @param benefitGranted whether the benefit of the contact group is granted: recipient, not
 *     applicant
 * @param benefitRightFrom first day with the right to dagpenge, as the a-kasse has reported it (MT)
 * @param enrollment the latest enrollment
 */
public record CitizenState(
    long id,
    Cpr cpr,
    String municipality,
    String jobcentre,
    String fund,
    LocalDate deadSince,
    boolean abroad,
    boolean temporaryForeignAddress,
    Integer contactGroup,
    Integer matchGroup,
    Integer previousMatchGroup,
    boolean benefitGranted,
    LocalDate benefitRightFrom,
    Enrollment enrollment) {

  /** Dead on that day or before. */
  public boolean isDeadOn(LocalDate day) {
    return deadSince != null && !deadSince.isAfter(day);
  }

  /** The same citizen with another enrollment. */
  public CitizenState with(Enrollment newEnrollment) {
    return new CitizenState(
        id,
        cpr,
        municipality,
        jobcentre,
        fund,
        deadSince,
        abroad,
        temporaryForeignAddress,
        contactGroup,
        matchGroup,
        previousMatchGroup,
        benefitGranted,
        benefitRightFrom,
        newEnrollment);
  }
}
