package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Exemption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Counts days towards a confirmation of job search. Days of an absence that exempts from it (Bilag
 * 2) do not count: after its last day the counting begins anew.
 */
final class JobSearchDays {
  private final AbsenceTable absences;

  JobSearchDays(AbsenceTable absences) {
    this.absences = absences;
  }

  /** The day that lies so many days after another; empty while an exemption has no end. */
  Optional<LocalDate> after(CitizenState state, LocalDate from, int days) {
    List<Absence> exempting = state.absences().stream().filter(a -> exempts(state, a)).toList();
    LocalDate counted = from;
    for (LocalDate before = null; !counted.equals(before); ) {
      before = counted;
      for (Absence absence : exempting) {
        if (absence.overlaps(counted.plusDays(1), counted.plusDays(days))) {
          if (absence.end() == null) {
            return Optional.empty();
          }
          counted = absence.end();
        }
      }
    }
    return Optional.of(counted.plusDays(days));
  }

  private boolean exempts(CitizenState state, Absence absence) {
    return absences
        .find(state, absence)
        .filter(row -> row.exempts().contains(Exemption.JOB_SEARCH_CONFIRMATION))
        .isPresent();
  }
}
