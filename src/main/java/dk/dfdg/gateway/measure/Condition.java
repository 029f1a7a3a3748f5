package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.Locale;

/**
 * When a row of {@code measure-fields.csv} holds: the conditions of {@code measure-conditions.csv}.
 */
enum Condition {
  IN_JOBPLAN,
  COMPANY_ORIENTED,
  COURSE,
  STATE_JOB,
  MAYBE_STATE_JOB,
  OPEN_OFFER,
  ADDRESS_GIVEN,
  NEW_OFFER,
  COMPANY_RECEIVES;

  /** Its bit among the conditions of a record. */
  int bit() {
    return 1 << ordinal();
  }

  /** The condition of that name in the tables of the law. */
  static Condition named(CsvRow row, String name) {
    for (Condition condition : values()) {
      if (condition.name().toLowerCase(Locale.ROOT).equals(name)) {
        return condition;
      }
    }
    throw row.bad("there is no condition " + name);
  }

  /** Holds the list of conditions to those that are known here. */
  static void check(Path tables) {
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("measure-conditions.csv"), "condition", "meaning_en", "source")) {
      named(row, row.text("condition"));
    }
  }
}
