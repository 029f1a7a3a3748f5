package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Enrolled in one category. An enrollment that waited for contact and lapsed is none.
 *
 * @param end afmeldedato or the day of a change of category, or null
 * @param cause afmeldeårsag, or null
 */
record EnrollmentPeriod(int category, LocalDate start, LocalDate end, Integer cause) {

  /** Its last day is the day before its end, but never before its start. */
  DayRange days() {
    return new DayRange(start, end == null || end.equals(start) ? end : end.minusDays(1));
  }

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  static List<EnrollmentPeriod> of(List<Recorded> history) {
    List<EnrollmentPeriod> periods = new ArrayList<>();
    for (Recorded recorded : history) {
      LocalDate day = recorded.fact().effectiveDate();
      FactDetails details = FactDetails.of(recorded);
      switch (recorded.fact().kind()) {
        case "Enrolled", "CategoryChanged" -> enroll(periods, details.number("category"), day);
        case "CancellationPlanned" ->
            endLast(periods, details.day("cancellation_date"), details.number("cause"));
        case "CancellationWithdrawn" -> endLast(periods, null, null);
        default -> {}
      }
    }
    return periods;
  }

  /** In another category when one is in force; a new one in the same category takes its place. */
  private static void enroll(List<EnrollmentPeriod> periods, int category, LocalDate day) {
    EnrollmentPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
    if (last == null || last.isOverOn(day)) {
      periods.add(new EnrollmentPeriod(category, day, null, null));
    } else if (last.category == category) {
      endLast(periods, null, null);
    } else {
      endLast(periods, day, null);
      periods.add(new EnrollmentPeriod(category, day, null, null));
    }
  }

  private boolean isOverOn(LocalDate day) {
    return end != null && !end.isAfter(day);
  }

  private static void endLast(List<EnrollmentPeriod> periods, LocalDate day, Integer cause) {
    if (!periods.isEmpty()) {
      EnrollmentPeriod last = periods.remove(periods.size() - 1);
      periods.add(new EnrollmentPeriod(last.category, last.start, day, cause));
    }
  }
}
