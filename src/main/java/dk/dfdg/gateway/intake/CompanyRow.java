package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.base.Cvr;
import dk.dfdg.gateway.reference.ProductionUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one row of the register of companies, and finds everything that is wrong with it. */
final class CompanyRow {
  static final List<String> COLUMNS =
      List.of(
          "cvr", "p_number", "name", "address", "postal_code", "town", "valid_from", "valid_to");

  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TOWN = 100;
  private static final Pattern P_NUMBER = Pattern.compile("[0-9]{10}");
  private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{4}");

  private final List<RowProblem> problems = new ArrayList<>();
  private final long line;

  private CompanyRow(long line) {
    this.line = line;
  }

  /**
   * The company or production unit, or nothing when the row is wrong.
   *
   * @param found receives what is wrong
   */
  static Optional<ProductionUnit> read(String text, long line, List<RowProblem> found) {
    CompanyRow row = new CompanyRow(line);
    ProductionUnit unit = row.unit(text);
    found.addAll(row.problems);
    return row.problems.isEmpty() ? Optional.of(unit) : Optional.empty();
  }

  private ProductionUnit unit(String text) {
    String[] fields = text.split(";", -1);
    if (fields.length != COLUMNS.size() || text.length() > LONGEST || text.contains("\"")) {
      bad(
          "row",
          "It does not have "
              + COLUMNS.size()
              + " fields without quotes, in at most 1000 characters.",
          "Write " + String.join(";", COLUMNS) + "; a company itself has no p_number.");
      return null;
    }
    for (int i = 0; i < fields.length; i++) {
      fields[i] = fields[i].strip();
    }
    if (Cvr.parse(fields[0]).isEmpty()) {
      bad("cvr", "It is no CVR number: eight digits, the last a check digit.", "Correct it.");
    }
    if (!fields[1].isEmpty() && !P_NUMBER.matcher(fields[1]).matches()) {
      bad("p_number", "It is no P number of ten digits.", "Correct it.");
    }
    if (fields[2].isEmpty() || fields[2].length() > LONGEST_NAME) {
      bad("name", "It is no name of 1 to 200 characters.", "Give the name as it stands in CVR.");
    }
    if (!fields[4].isEmpty() && !POSTAL_CODE.matcher(fields[4]).matches()) {
      bad("postal_code", "It is no postal code of four digits.", "Write for example 0800.");
    }
    if (fields[3].length() > LONGEST_NAME || fields[5].length() > LONGEST_TOWN) {
      bad("address", "Address or town is too long.", "Shorten it to 200 and 100 characters.");
    }
    boolean company = fields[1].isEmpty();
    LocalDate from = day("valid_from", fields[6]);
    LocalDate to = fields[7].isEmpty() ? null : day("valid_to", fields[7]);
    if (from != null && to != null && to.isBefore(from)) {
      bad("valid_to", "The last day is before the first.", "Correct one of them.");
    }
    return new ProductionUnit(
        fields[0],
        company ? null : fields[1],
        fields[2],
        company ? null : orNull(fields[3]),
        company ? null : orNull(fields[4]),
        company ? null : orNull(fields[5]),
        from,
        to);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      bad(field, "It is no day.", "Write it as 2026-11-20.");
      return null;
    }
  }

  private void bad(String field, String reason, String remedy) {
    problems.add(new RowProblem(line, field, reason, remedy));
  }
}
