package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is written down, and to how much: {@code write-down.csv}. How it is done is code: a table
 * that asks for another way than {@link WriteDown}'s is refused.
 */
public final class WriteDownTable {
  private static final String FILE = "write-down.csv";

  /** The ways of the table that stand in code, with the decision that chose them. */
  private static final Map<String, String> FIXED =
      Map.of(
          "limit_inclusive", "yes",
          "window", "days_on_which_the_same_courses_run",
          "share", "proportional",
          "rounding", "largest_remainder",
          "ties", "earliest_start then lowest_key",
          "scope", "person across chapters and municipalities",
          "single_course", "unchanged",
          "stored_value", "unchanged",
          "recomputed", "after every correction");

  /** Annulled measures are ended, and what is ended is not in an extract. */
  private static final Set<String> NEVER_THERE = Set.of("annulled", "not_reported");

  private final WriteDown writeDown;
  private final Set<String> excludedMeasures;
  private final Set<RecordKind> kinds;

  private WriteDownTable(WriteDown writeDown, Set<String> excludedMeasures, Set<RecordKind> kinds) {
    this.writeDown = writeDown;
    this.excludedMeasures = excludedMeasures;
    this.kinds = kinds;
  }

  /** Reads the table in the folder of rules. */
  public static WriteDownTable load(Path confRules) {
    Path file = confRules.resolve(FILE);
    Map<String, CsvRow> rows = new HashMap<>();
    for (CsvRow row : CsvFile.read(file, "parameter", "value", "rule", "source")) {
      row.text("source");
      String fixed = FIXED.get(row.text("parameter"));
      if (fixed != null && !fixed.equals(row.text("value"))) {
        throw row.bad(row.text("parameter") + " can only be \"" + fixed + "\"");
      }
      if (rows.put(row.text("parameter"), row) != null) {
        throw row.bad(row.text("parameter") + " stands twice");
      }
    }
    FIXED.keySet().forEach(parameter -> row(file, rows, parameter));
    CsvRow limit = row(file, rows, "limit_minutes");
    if (limit.number("value") <= 0) {
      throw limit.bad("limit_minutes is more than 0");
    }
    return new WriteDownTable(
        new WriteDown(limit.number("value")),
        words(row(file, rows, "excluded_measures")),
        kinds(row(file, rows, "excluded_records")));
  }

  private static Set<RecordKind> kinds(CsvRow excluded) {
    Set<RecordKind> kinds = EnumSet.allOf(RecordKind.class);
    for (String word : words(excluded)) {
      if (!NEVER_THERE.contains(word) && !kinds.remove(kind(excluded, word))) {
        throw excluded.bad(word + " stands twice");
      }
    }
    return kinds;
  }

  private static RecordKind kind(CsvRow row, String word) {
    try {
      return RecordKind.named(word);
    } catch (IllegalArgumentException unknown) {
      throw row.bad(word + " is no kind of record");
    }
  }

  private static Set<String> words(CsvRow row) {
    return Set.of(row.text("value").split(" "));
  }

  private static CsvRow row(Path file, Map<String, CsvRow> rows, String parameter) {
    CsvRow row = rows.get(parameter);
    if (row == null) {
      throw new BadLawData(file, 0, "has no row for " + parameter);
    }
    return row;
  }

  WriteDown writeDown() {
    return writeDown;
  }

  /** Whether the record is activation of the person, which is written down (decision H37-4). */
  boolean counts(MeasureRecord record) {
    return kinds.contains(record.kind())
        && (record.code() == null || !excludedMeasures.contains(record.code()))
        && !isNotReported(record);
  }

  /** A mark on a person that is expressly not sent in (tilbud, der ikke indsendes). */
  static boolean isNotReported(MeasureRecord record) {
    return record.has(MeasureField.REPORTED) && !record.flag(MeasureField.REPORTED);
  }
}
