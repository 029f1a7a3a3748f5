package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Exemption;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why a citizen's absences forbid an enrollment (the published faults 4750 and 4645). */
final class EnrollmentAbsenceChecks {
  private final AbsenceTable absences;

  EnrollmentAbsenceChecks(AbsenceTable absences) {
    this.absences = absences;
  }

  List<Violation> of(Enrolling enrolling) {
    CitizenState state = enrolling.state();
    LocalDate day = enrolling.command().enrollmentDate();
    List<Violation> found = new ArrayList<>();
    if (absences.exemptions(state, day).contains(Exemption.ENROLLMENT)) {
      found.add(
          Violation.of(FaultCode.ABSENCE_FORBIDS_ENROLLMENT, "PUB-4750")
              .at(EnrollmentPaths.CITIZEN, null));
    }
    if (state.contactGroup() != null) {
      absences.forbidden(state, state.contactGroup(), state.matchGroup(), day.plusDays(1)).stream()
          .filter(absence -> absence.covers(day))
          .map(
              absence ->
                  Violation.of(FaultCode.ABSENCE_CONFLICTS_WITH_GROUP, "PUB-4645")
                      .at(EnrollmentPaths.CITIZEN, null)
                      .because(
                          "Fraværet er fra %s.".formatted(absence.start()),
                          "The absence is from %s.".formatted(absence.start())))
          .forEach(found::add);
    }
    return found;
  }
}
