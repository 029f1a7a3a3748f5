package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.FactStore.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An absence as corrected last.
 *
 * @param first the fact by which it was registered
 * @param details as the latest fact about it has left it
 * @param deleted it was registered by mistake and taken away
 */
record AbsencePeriod(Recorded first, FactDetails details, boolean deleted) {
  private static final String ID = "absence";

  String id() {
    return details.text(ID);
  }

  int type() {
    return details.number("absence_type");
  }

  LocalDate end() {
    return details.day("end_date");
  }

  DayRange days() {
    return new DayRange(details.day("start_date"), end());
  }

  /**
   * @param history all facts of the citizen in the order of their registration
   */
  static List<AbsencePeriod> of(List<Recorded> history) {
    Map<String, AbsencePeriod> byId = new LinkedHashMap<>();
    for (Recorded recorded : history) {
      FactDetails details = FactDetails.of(recorded);
      switch (recorded.fact().kind()) {
        case "AbsenceRegistered" ->
            byId.put(details.text(ID), new AbsencePeriod(recorded, details, false));
        case "AbsenceCorrected", "AbsenceEnded" ->
            byId.computeIfPresent(details.text(ID), (id, one) -> one.with(details, false));
        case "AbsenceDeleted" ->
            byId.computeIfPresent(details.text(ID), (id, one) -> one.with(details, true));
        default -> {}
      }
    }
    return new ArrayList<>(byId.values());
  }

  /** A fact tells only what it changes; a corrected absence is told whole. */
  private AbsencePeriod with(FactDetails change, boolean taken) {
    Map<String, Object> values = new LinkedHashMap<>(details.values());
    values.putAll(change.values());
    return new AbsencePeriod(first, new FactDetails(values), taken);
  }
}
