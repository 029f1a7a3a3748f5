package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may be given what: {@code disclosures.csv}. What stands in no row is given to nobody. */
final class DisclosureTable {
  /** The agency itself; everybody else is given data by disclosure (videregivelse). */
  private static final Set<String> AGENCY = Set.of("data_warehouse", "shared_data_foundation");

  /** Tilskud til personlig assistance under chapter 9 (§ 51 nr. 5). */
  private static final String PERSONAL_ASSISTANCE = "175";

  private final Map<String, List<Disclosure>> rows;

  private DisclosureTable(Map<String, List<Disclosure>> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules. */
  static DisclosureTable load(Path confRules) {
    Map<String, List<Disclosure>> rows = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("disclosures.csv"),
            "recipient",
            "record",
            "allowed",
            "personal",
            "columns",
            "measures",
            "job_order_types",
            "excluded_measures",
            "born_from",
            "born_to",
            "younger_than",
            "age_on",
            "runs_from",
            "runs_to",
            "first_day",
            "last_day",
            "purpose_da",
            "rule",
            "source")) {
      row.text("source");
      if (row.choice("allowed", "yes", "no", "whitelist").equals("no")) {
        continue;
      }
      if (!row.yes("personal")) {
        throw row.bad("personal is no, and an extract is of individual data");
      }
      Disclosure disclosure = disclosure(row);
      checkPersonalAssistance(row, disclosure);
      rows.computeIfAbsent(row.text("recipient"), recipient -> new ArrayList<>()).add(disclosure);
    }
    return new DisclosureTable(rows);
  }

  private static Disclosure disclosure(CsvRow row) {
    if (row.optional("younger_than").isPresent()) {
      row.choice("age_on", "extract_day");
    }
    return new Disclosure(
        kind(row),
        row.text("columns").equals("all") ? Set.of() : fields(row, "columns"),
        words(row, "measures"),
        words(row, "job_order_types"),
        words(row, "excluded_measures"),
        days(row, "born_from", "born_to"),
        row.optional("younger_than").map(age -> row.number("younger_than")).orElse(null),
        days(row, "runs_from", "runs_to"),
        new Days(row.date("first_day"), row.optionalDate("last_day").orElse(null)));
  }

  /** Data on personal assistance, aids and mentors of 2010 are never disclosed (§ 54 stk. 3). */
  private static void checkPersonalAssistance(CsvRow row, Disclosure disclosure) {
    if (isAgency(row.text("recipient")) || disclosure.kind() == RecordKind.INSURED) {
      return;
    }
    if (disclosure.kind() != RecordKind.UNINSURED
        || !disclosure.excludedMeasures().contains(PERSONAL_ASSISTANCE)) {
      throw row.bad("would disclose " + PERSONAL_ASSISTANCE + " or records that are not disclosed");
    }
  }

  /** Whether the rows of that name are the agency's own, who alone has everything. */
  static boolean isAgency(String recipient) {
    return AGENCY.contains(recipient);
  }

  private static RecordKind kind(CsvRow row) {
    try {
      return RecordKind.named(row.text("record"));
    } catch (IllegalArgumentException unknown) {
      throw row.bad(row.text("record") + " is no kind of record");
    }
  }

  /** The items that a column names. */
  static Set<MeasureField> fields(CsvRow row, String column) {
    Set<MeasureField> fields = EnumSet.noneOf(MeasureField.class);
    for (String name : words(row, column)) {
      try {
        fields.add(MeasureField.named(name));
      } catch (IllegalArgumentException unknown) {
        throw row.bad(name + " is no item of a record");
      }
    }
    return fields;
  }

  static Set<String> words(CsvRow row, String column) {
    return row.optional(column).map(text -> Set.of(text.split(" "))).orElse(Set.of());
  }

  private static Days days(CsvRow row, String first, String last) {
    return new Days(row.optionalDate(first).orElse(null), row.optionalDate(last).orElse(null));
  }

  /** The rows of a recipient; none when it may be given nothing. */
  List<Disclosure> of(String recipient) {
    return List.copyOf(rows.getOrDefault(recipient, List.of()));
  }
}
