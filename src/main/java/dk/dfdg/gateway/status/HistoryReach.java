package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From which time a caller sees what has happened: a kind of organisation that reaches former
 * citizens within days of an affiliation sees what lies within those days, and no more.
 *
 * @param windows the days
 * @param absences ids of absences that are seen whatever their days
 */
record HistoryReach(List<DayRange> windows, Set<String> absences) {
  private static final HistoryReach EVERYTHING =
      new HistoryReach(List.of(DayRange.ALWAYS), Set.of());

  /**
   * @param row the operation's row for the caller's kind of organisation
   * @param guest the caller has guest access today
   */
  static HistoryReach of(
      CallContext call, MatrixRow row, List<Affiliation> affiliations, boolean guest) {
    if (row.formerDaysAfter() == null
        || row.reachesAll(call.channel())
        || row.reaches(call.channel(), false, false, guest)) {
      return EVERYTHING;
    }
    return new HistoryReach(
        own(call.organisation(), affiliations).map(days -> widened(days, row)).toList(), Set.of());
  }

  private static Stream<DayRange> own(Organisation organisation, List<Affiliation> affiliations) {
    return affiliations.stream()
        .filter(one -> one.organisation().equals(organisation))
        .map(Affiliation::days);
  }

  private static DayRange widened(DayRange days, MatrixRow row) {
    return new DayRange(
        days.from().minusDays(row.formerDaysBefore()),
        days.to() == null ? null : days.to().plusDays(row.formerDaysAfter()));
  }

  /** The same reach, and those absences too. */
  HistoryReach with(Set<String> moreAbsences) {
    Set<String> all = new HashSet<>(absences);
    all.addAll(moreAbsences);
    return new HistoryReach(windows, all);
  }

  boolean covers(LocalDate day) {
    return windows.stream().anyMatch(window -> window.covers(day));
  }

  boolean touches(DayRange days) {
    return windows.stream().anyMatch(window -> window.touches(days));
  }

  /** Whether a fact about that absence, or none, is seen. */
  boolean shows(LocalDate effectiveDate, String absence) {
    return covers(effectiveDate) || absence != null && absences.contains(absence);
  }
}
