package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.law.RuleCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The days by which the law wants registrations: {@code timeliness.csv}. */
public final class TimelinessTable {
  private final List<TimelinessRule> rows;

  private TimelinessTable(List<TimelinessRule> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Reads the table in the folder of rules; its rules must stand in the catalogue there. */
  public static TimelinessTable load(Path confRules) {
    RuleCatalogue catalogue = RuleCatalogue.load(confRules);
    List<TimelinessRule> rows = new ArrayList<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("timeliness.csv"),
            "fact",
            "only",
            "event",
            "days",
            "rule",
            "paragraph",
            "first_day",
            "last_day",
            "source",
            "correction",
            "deletion")) {
      TimelinessRule rule = rule(row, catalogue);
      if (rows.stream().anyMatch(rule::overlaps)) {
        throw row.bad("a registration of " + rule.fact() + " would come under two rows");
      }
      rows.add(rule);
    }
    return new TimelinessTable(rows);
  }

  private static TimelinessRule rule(CsvRow row, RuleCatalogue catalogue) {
    row.text("paragraph");
    row.text("source");
    String rule = row.text("rule");
    if (catalogue.find(rule).isEmpty()) {
      throw row.bad("rule " + rule + " is not in the catalogue");
    }
    if (row.number("days") < 0) {
      throw row.bad("days is less than 0");
    }
    LocalDate first = row.date("first_day");
    Optional<LocalDate> last = row.optionalDate("last_day");
    if (last.filter(day -> day.isBefore(first)).isPresent()) {
      throw row.bad("last_day is before first_day");
    }
    return new TimelinessRule(
        row.text("fact"),
        row.optional("only").map(text -> only(row, text)).orElse(null),
        row.text("event"),
        row.number("days"),
        rule,
        row.optional("correction").orElse(null),
        row.optional("deletion").orElse(null),
        first,
        last.orElse(null));
  }

  private static TimelinessRule.Only only(CsvRow row, String text) {
    String[] parts = text.split("=", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw row.bad("only is \"" + text + "\"; it is written detail=value");
    }
    return new TimelinessRule.Only(parts[0], parts[1]);
  }

  List<TimelinessRule> rows() {
    return rows;
  }

  /** The ids of its rules, in their order. */
  Set<String> rules() {
    return new TreeSet<>(rows.stream().map(TimelinessRule::rule).toList());
  }
}
