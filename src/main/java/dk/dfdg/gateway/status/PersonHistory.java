package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.util.List;

/**
 * What has happened to a citizen, as far as the caller asks and may see.
 *
 * @param facts in the order of their registration
 * @param more the number of the last of them when there are more, otherwise null
 * @param periods null when the question goes on after an earlier answer
 */
record PersonHistory(List<Recorded> facts, Long more, Periods periods) {

  /** What the facts make from day to day; a list is empty when it is not asked for. */
  record Periods(
      List<Affiliation> affiliations,
      List<ContactGroupPeriod> contactGroups,
      List<MatchPeriod> matches,
      List<EnrollmentPeriod> enrollments,
      List<AbsencePeriod> absences,
      List<MarkingPeriod> markings) {}
}
