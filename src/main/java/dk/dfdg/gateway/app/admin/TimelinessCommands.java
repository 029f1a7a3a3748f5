package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.timeliness.TimelinessExtract;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** {@code timeliness}: a jobcentre's late registrations of a period. */
public final class TimelinessCommands {
  private final TimelinessExtract extract;

  private TimelinessCommands(TimelinessExtract extract) {
    this.extract = extract;
  }

  /** The command by its name. */
  public static Map<String, AdminCommand> all(TimelinessExtract extract) {
    return Map.of("timeliness", new TimelinessCommands(extract)::late);
  }

  private Object late(Map<String, String> arguments) {
    String jobcentre = arguments.getOrDefault("jobcentre", "");
    if (!extract.knows(jobcentre)) {
      throw new AdminRefusal("There is no jobcentre with that number; it has five digits.");
    }
    LocalDate from = day(arguments, "from");
    LocalDate to = day(arguments, "to");
    if (to.isBefore(from)) {
      throw new AdminRefusal("The last day is before the first.");
    }
    return Map.of("columns", TimelinessExtract.COLUMNS, "rows", extract.rows(jobcentre, from, to));
  }

  private static LocalDate day(Map<String, String> arguments, String name) {
    try {
      return LocalDate.parse(arguments.getOrDefault(name, ""));
    } catch (DateTimeException e) {
      throw new AdminRefusal("'" + name + "' is a day and looks like 2026-11-20.");
    }
  }
}
