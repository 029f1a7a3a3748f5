package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceRow;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fritagelse for tilmelding: the system cancels the enrollment by itself, on the registration or on
 * the first day of the exemption when that is later (pkt. 19.1, decision A-58). Only persons in
 * match 1 can be exempted from it, as Bilag 2 stands.
 */
final class EnrollmentExemption {
  static final String RULE = "FRA-19.1-18";

  private final AbsenceTable table;

  EnrollmentExemption(AbsenceTable table) {
    this.table = table;
  }

  /** The absence that exempts the citizen from being enrolled on a day. */
  Optional<Absence> on(CitizenState state, LocalDate day) {
    return state.absences().stream()
        .filter(absence -> absence.covers(day))
        .filter(absence -> exempts(state, absence))
        .findFirst();
  }

  /** When the absence cancels the enrollment; empty when it does not. */
  Optional<LocalDate> cancellation(CitizenState state, Absence absence) {
    if (state.enrollment() == null
        || CancelledBecause.of(state.enrollment(), CancelledBecause.EXEMPTED)
        || !exempts(state, absence)) {
      return Optional.empty();
    }
    LocalDate day =
        Stream.of(
                absence.start(),
                absence.registeredOn(),
                state.enrollment().enrollmentDate(),
                state.visitation().contactGroupSince(),
                state.visitation().matchSince())
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElseThrow();
    return Optional.of(day)
        .filter(d -> absence.covers(d) && state.isEnrolledOn(d) && !state.isDeadOn(d));
  }

  private boolean exempts(CitizenState state, Absence absence) {
    return table.find(state, absence).filter(AbsenceRow::exemptsFromEnrollment).isPresent();
  }

  static List<CitizenFact> cancel(LocalDate day) {
    return List.of(
        new CancellationPlanned(new Cancellation(day, CancelledBecause.EXEMPTED), day, RULE));
  }
}
