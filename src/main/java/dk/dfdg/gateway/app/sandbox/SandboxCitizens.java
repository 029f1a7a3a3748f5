package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code conf/sandbox/citizens.csv}. */
final class SandboxCitizens {
  private SandboxCitizens() {}

  static List<SandboxCitizen> load(Path file) {
    return CsvFile.read(
            file,
            "cpr",
            "given_name",
            "surname",
            "municipality",
            "jobcentre",
            "fund",
            "contact_group",
            "match_group",
            "client_category",
            "note")
        .stream()
        .map(SandboxCitizens::citizen)
        .toList();
  }

  private static SandboxCitizen citizen(CsvRow row) {
    try {
      return new SandboxCitizen(
          Cpr.parse(row.text("cpr")).orElseThrow(() -> row.bad("cpr names no day")),
          row.text("given_name"),
          row.text("surname"),
          text(row, "municipality"),
          text(row, "jobcentre"),
          text(row, "fund"),
          number(row, "contact_group"),
          number(row, "match_group"),
          number(row, "client_category"),
          CitizenMarkers.parse(row.optional("note").orElse("")));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw row.bad("note is not understood");
    }
  }

  private static String text(CsvRow row, String column) {
    return row.optional(column).orElse(null);
  }

  private static Integer number(CsvRow row, String column) {
    return row.optional(column).isEmpty() ? null : Integer.valueOf(row.number(column));
  }
}
