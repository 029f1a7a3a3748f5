package dk.dfdg.gateway.status;

import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeListEntry;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What "Aktivering" means for each contact group (Bilag 2): {@code activation-duties.csv}. */
public final class ActivationDuties {
  private final Map<Integer, List<ActivationDuty>> byGroup;

  private ActivationDuties(Map<Integer, List<ActivationDuty>> byGroup) {
    this.byGroup = byGroup;
  }

  /** Reads the table in the folder of rules; a group without duties has one row that says so. */
  public static ActivationDuties load(Path confRules, CodeLists lists) {
    Path file = confRules.resolve("activation-duties.csv");
    CodeList groups = lists.get("ContactGroupType");
    Map<Integer, List<ActivationDuty>> byGroup = new HashMap<>();
    for (CsvRow row : CsvFile.read(file, "contact_group", "duty_da", "law", "source")) {
      row.text("source");
      if (!groups.isKnown(row.text("contact_group"))) {
        throw row.bad("is about a value that is not in the code list ContactGroupType");
      }
      add(byGroup.computeIfAbsent(row.number("contact_group"), g -> new ArrayList<>()), row);
    }
    for (CodeListEntry group : groups.entries()) {
      if (!byGroup.containsKey(Integer.valueOf(group.code()))) {
        throw new BadLawData(file, 0, "has no row for contact group " + group.code());
      }
    }
    return new ActivationDuties(byGroup);
  }

  private static void add(List<ActivationDuty> duties, CsvRow row) {
    Optional<String> duty = row.optional("duty_da");
    if (duty.isPresent()) {
      duties.add(new ActivationDuty(duty.get(), row.text("law")));
    } else if (row.optional("law").isPresent()) {
      throw row.bad("names a law and no duty");
    }
  }

  /** The duties of a group; none for a citizen in no group. */
  List<ActivationDuty> of(Integer contactGroup) {
    return contactGroup == null ? List.of() : byGroup.getOrDefault(contactGroup, List.of());
  }
}
