package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person-group marking as corrected last.
 *
 * @param details as the latest fact that set it has left it
 * @param deleted it was set by mistake and taken away
 */
record MarkingPeriod(FactDetails details, boolean deleted) {
  private static final String ID = "marking";

  DayRange days() {
    return new DayRange(details.day("start_date"), details.day("end_date"));
  }

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  static List<MarkingPeriod> of(List<Recorded> history) {
    Map<String, MarkingPeriod> byId = new LinkedHashMap<>();
    for (Recorded recorded : history) {
      FactDetails details = FactDetails.of(recorded);
      switch (recorded.fact().kind()) {
        case "Marked" -> byId.put(details.text(ID), new MarkingPeriod(details, false));
        case "MarkingDeleted" ->
            byId.computeIfPresent(
                details.text(ID), (id, one) -> new MarkingPeriod(one.details, true));
        default -> {}
      }
    }
    return new ArrayList<>(byId.values());
  }
}
