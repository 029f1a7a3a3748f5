package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.intake.CprEvent.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one row, and finds everything that is wrong with it. */
final class CprRow {
  static final List<String> COLUMNS =
      List.of("event", "cpr", "date", "given_name", "surname", "municipality", "new_cpr");

  private static final int LONGEST = 1000;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{0,99}");
  private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{3}");

  private final List<RowProblem> problems = new ArrayList<>();
  private final long line;
  private final LocalDate today;

  private CprRow(long line, LocalDate today) {
    this.line = line;
    this.today = today;
  }

  /**
   * The event, or nothing when the row is wrong.
   *
   * @param found receives what is wrong
   */
  static Optional<CprEvent> read(String text, long line, LocalDate today, List<RowProblem> found) {
    CprRow row = new CprRow(line, today);
    CprEvent event = row.event(text);
    found.addAll(row.problems);
    return row.problems.isEmpty() ? Optional.of(event) : Optional.empty();
  }

  private CprEvent event(String text) {
    String[] fields = text.split(";", -1);
    if (fields.length != COLUMNS.size() || text.length() > LONGEST || text.contains("\"")) {
      bad(
          "row",
          "It does not have "
              + COLUMNS.size()
              + " fields without quotes, in at most 1000 characters.",
          "Write " + String.join(";", COLUMNS) + " and leave empty what does not apply.");
      return null;
    }
    Optional<Kind> kind = Kind.of(fields[0].strip());
    if (kind.isEmpty()) {
      bad("event", "It is no event.", "Write one of: " + Kind.words() + ".");
      return null;
    }
    Cpr cpr = number("cpr", fields[1].strip());
    LocalDate day = day(fields[2].strip(), cpr);
    return new CprEvent(
        line,
        kind.get(),
        cpr,
        day,
        name("given_name", fields[3].strip(), kind.get()),
        name("surname", fields[4].strip(), kind.get()),
        municipality(fields[5].strip(), kind.get()),
        newNumber(fields[6].strip(), kind.get(), cpr));
  }

  private Cpr number(String field, String text) {
    Optional<Cpr> cpr = Cpr.parse(text);
    if (cpr.isEmpty()) {
      bad(
          field,
          Cpr.isReplacementNumber(text)
              ? "It is a replacement number, made outside CPR by adding 60 to the day."
              : "It is no CPR number: ten digits that begin with a real day.",
          "Give the number that stands in CPR.");
    }
    return cpr.orElse(null);
  }

  private Cpr newNumber(String text, Kind kind, Cpr cpr) {
    if (kind != Kind.NUMBER_CHANGED) {
      mustBeEmpty("new_cpr", text);
      return null;
    }
    Cpr newNumber = number("new_cpr", text);
    if (newNumber != null && newNumber.equals(cpr)) {
      bad("new_cpr", "It is the old number.", "Give the number that has taken its place.");
    }
    return newNumber;
  }

  private LocalDate day(String text, Cpr cpr) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(today)) {
        bad("date", "The day has not come yet.", "Deliver the row again when it has.");
      } else if (cpr != null && day.isBefore(cpr.birthDate())) {
        bad("date", "The day lies before the citizen's birth.", "Give the day of the event.");
      }
      return day;
    } catch (DateTimeException notADay) {
      bad("date", "It is no day.", "Write it as 2026-11-20.");
      return null;
    }
  }

  private String name(String field, String text, Kind kind) {
    if (!kind.needsNames()) {
      mustBeEmpty(field, text);
      return null;
    }
    if (!NAME.matcher(text).matches()) {
      bad(field, "It is no name of 1 to 100 letters.", "Give the name as it stands in CPR.");
    }
    return text;
  }

  private String municipality(String text, Kind kind) {
    if (!kind.takesMunicipality()) {
      mustBeEmpty("municipality", text);
      return null;
    }
    if (text.isEmpty() && !kind.needsMunicipality()) {
      return null;
    }
    if (!MUNICIPALITY.matcher(text).matches()) {
      bad("municipality", "It is no municipality code of three digits.", "Write for example 101.");
    }
    return text;
  }

  private void mustBeEmpty(String field, String text) {
    if (!text.isEmpty()) {
      bad(field, "It does not belong to this kind of event.", "Leave it empty.");
    }
  }

  private void bad(String field, String reason, String remedy) {
    problems.add(new RowProblem(line, field, reason, remedy));
  }
}
