package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceRow;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sygemelding of somebody who is enrolled: a letter after 14 days, the cancellation after 21,
 * counted from the first sick day (pkt. 19.1, decision A-50). The letter promises seven days:
 * whoever is enrolled, or comes into a group where it holds, after 14 days of illness gets them all
 * the same.
 */
final class SicknessCourse {
  private final AbsenceTable table;
  private final AbsenceLimits limits;

  SicknessCourse(AbsenceTable table, AbsenceLimits limits) {
    this.table = table;
    this.limits = limits;
  }

  /** When the citizen is written to; empty when that has happened or will not. */
  Optional<LocalDate> letter(CitizenState state, Absence absence) {
    return row(state, absence)
        .filter(row -> !isWarned(state.enrollment(), absence))
        .map(row -> letterDay(state, absence, row))
        .filter(day -> lasts(state, absence, day));
  }

  /** When the enrollment is cancelled; empty when it will not be. */
  Optional<LocalDate> cancellation(CitizenState state, Absence absence) {
    return row(state, absence)
        .filter(row -> !CancelledBecause.of(state.enrollment(), CancelledBecause.LONG_ILLNESS))
        .map(row -> cancellationDay(state, absence, row, letterOf(state, absence, row)))
        .filter(day -> lasts(state, absence, day));
  }

  /**
   * When the enrollment is cancelled, unless the citizen reports well, after a letter of that day.
   */
  LocalDate cancellationAfter(LocalDate letter, CitizenState state, Absence absence) {
    return cancellationDay(state, absence, row(state, absence).orElseThrow(), letter);
  }

  /** The row, when illness ends the citizen's enrollment (decision A-52). */
  private Optional<AbsenceRow> row(CitizenState state, Absence absence) {
    return state.enrollment() == null
        ? Optional.empty()
        : table.find(state, absence).filter(AbsenceRow::cancelsWhenItLasts);
  }

  private LocalDate letterDay(CitizenState state, Absence absence, AbsenceRow row) {
    return latest(absence.start().plusDays(limits.sicknessLetterDays()), state, row);
  }

  /** When the letter was written or will be. */
  private LocalDate letterOf(CitizenState state, Absence absence, AbsenceRow row) {
    return isWarned(state.enrollment(), absence)
        ? absence.letterOn()
        : letterDay(state, absence, row);
  }

  private LocalDate cancellationDay(
      CitizenState state, Absence absence, AbsenceRow row, LocalDate letter) {
    int days = row.cancelledAfterDays();
    LocalDate promised = letter.plusDays((long) days - limits.sicknessLetterDays());
    LocalDate regular = absence.start().plusDays(days);
    return latest(promised.isAfter(regular) ? promised : regular, state, row);
  }

  /** Not before the enrollment, or before the citizen came where the row holds. */
  private static LocalDate latest(LocalDate day, CitizenState state, AbsenceRow row) {
    return Stream.of(
            day,
            state.enrollment().enrollmentDate(),
            state.visitation().contactGroupSince(),
            row.matchGroup() == null ? null : state.visitation().matchSince())
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static boolean isWarned(Enrollment enrollment, Absence absence) {
    return absence.letterOn() != null && !absence.letterOn().isBefore(enrollment.enrollmentDate());
  }

  private static boolean lasts(CitizenState state, Absence absence, LocalDate day) {
    return absence.covers(day) && state.isEnrolledOn(day) && !state.isDeadOn(day);
  }
}
