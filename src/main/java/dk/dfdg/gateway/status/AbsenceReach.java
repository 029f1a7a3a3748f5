package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which absences the citizen's present a-kasse sees from before its own members' time (release note
 * of 2021, pkt. 2.1): {@code absence-reach.csv}.
 */
public final class AbsenceReach {
  private record Reach(int years, LocalDate validFrom) {}

  private final Map<Integer, Reach> byType;

  private AbsenceReach(Map<Integer, Reach> byType) {
    this.byType = byType;
  }

  /** Reads the table in the folder of rules. */
  public static AbsenceReach load(Path confRules, CodeLists lists) {
    Map<Integer, Reach> byType = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("absence-reach.csv"),
            "absence_type",
            "years",
            "valid_from",
            "source")) {
      row.text("source");
      if (!lists.get("AbsenceType").isKnown(row.text("absence_type"))) {
        throw row.bad("is about a value that is not in the code list AbsenceType");
      }
      Reach reach = new Reach(row.number("years"), row.date("valid_from"));
      if (byType.put(row.number("absence_type"), reach) != null) {
        throw row.bad("is about a value that has a row already");
      }
    }
    return new AbsenceReach(byType);
  }

  /**
   * Ids of those that end so late, or are open, that the fund sees them if it is the present one.
   */
  Set<String> seenBy(
      String fund, CitizenState state, List<AbsencePeriod> absences, LocalDate today) {
    if (!fund.equals(state.fund())) {
      return Set.of();
    }
    return absences.stream()
        .filter(absence -> reaches(absence, today))
        .map(AbsencePeriod::id)
        .collect(Collectors.toSet());
  }

  private boolean reaches(AbsencePeriod absence, LocalDate today) {
    Reach reach = byType.get(absence.type());
    return reach != null
        && !today.isBefore(reach.validFrom)
        && (absence.end() == null || !absence.end().isBefore(today.minusYears(reach.years)));
  }
}
