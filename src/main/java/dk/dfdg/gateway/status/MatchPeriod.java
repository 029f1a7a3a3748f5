package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A match group from day to day; it ends on the day on which the next begins.
 *
 * @param days from null when older than the gateway's records
 */
record MatchPeriod(int matchGroup, DayRange days) {

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  static List<MatchPeriod> of(List<Recorded> history, CitizenState state) {
    List<MatchPeriod> periods = new ArrayList<>();
    for (Recorded recorded : history) {
      if (recorded.fact().kind().equals("MatchRegistered")) {
        LocalDate day = recorded.fact().effectiveDate();
        endLast(periods, day);
        periods.add(
            new MatchPeriod(
                FactDetails.of(recorded).number("match_group"), new DayRange(day, null)));
      }
    }
    if (periods.isEmpty() && state.matchGroup() != null) {
      periods.add(new MatchPeriod(state.matchGroup(), DayRange.ALWAYS));
    }
    return periods;
  }

  private static void endLast(List<MatchPeriod> periods, LocalDate day) {
    if (!periods.isEmpty()) {
      MatchPeriod last = periods.remove(periods.size() - 1);
      periods.add(new MatchPeriod(last.matchGroup, new DayRange(last.days.from(), day)));
    }
  }
}
