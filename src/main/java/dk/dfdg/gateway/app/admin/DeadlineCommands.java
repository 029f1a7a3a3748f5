package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRebuild;
import dk.dfdg.gateway.citizen.Outlook;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import java.util.List;
import java.util.Map;

/** {@code deadlines/days}, {@code deadlines/citizen} and {@code deadlines/rebuild}. */
public final class DeadlineCommands {
  private static final int MOST_DAYS = 366 * 10;

  private final Outlook outlook;
  private final RuleCatalogue catalogue;

  private DeadlineCommands(Outlook outlook, RuleCatalogue catalogue) {
    this.outlook = outlook;
    this.catalogue = catalogue;
  }

  /** The commands by their names. */
  public static Map<String, AdminCommand> all(
      Outlook outlook, DeadlineRebuild rebuild, RuleCatalogue catalogue) {
    DeadlineCommands commands = new DeadlineCommands(outlook, catalogue);
    return Map.of(
        "deadlines/days",
        commands::days,
        "deadlines/citizen",
        commands::citizen,
        "deadlines/rebuild",
        arguments -> Map.of("corrected", rebuild.run()));
  }

  private Object days(Map<String, String> arguments) {
    return table(
        List.of("day", "kind", "count", "failing", "rule", "text"),
        outlook.days(number(arguments.getOrDefault("days", ""))).stream()
            .map(
                day ->
                    List.of(
                        day.day().toString(),
                        day.kind(),
                        Integer.toString(day.count()),
                        Integer.toString(day.failing()),
                        day.rule(),
                        text(day.rule())))
            .toList());
  }

  private static int number(String days) {
    if (!days.matches("[0-9]{1,5}") || Integer.parseInt(days) > MOST_DAYS) {
      throw new AdminRefusal("The number of days is 0 to " + MOST_DAYS + ".");
    }
    return Integer.parseInt(days);
  }

  private Object citizen(Map<String, String> arguments) {
    List<Deadline> ahead =
        Cpr.parse(arguments.get("cpr"))
            .flatMap(outlook::of)
            .orElseThrow(() -> new AdminRefusal("No citizen with that CPR number is known."));
    return table(
        List.of("day", "kind", "about", "rule", "text"),
        ahead.stream()
            .map(
                deadline ->
                    List.of(
                        deadline.dueOn().toString(),
                        deadline.kind(),
                        deadline.subject(),
                        deadline.rule(),
                        text(deadline.rule())))
            .toList());
  }

  private String text(String rule) {
    return catalogue.find(rule).map(Rule::rule).orElse("");
  }

  private static Object table(List<String> columns, List<List<String>> rows) {
    return Map.of("columns", columns, "rows", rows);
  }
}
