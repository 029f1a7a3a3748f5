package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.intake.CprIntake;
import dk.dfdg.gateway.intake.IntakeReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code citizens/import}: a piece of a file that CPR has delivered. */
public final class CitizenCommands {
  private final CprIntake intake;

  private CitizenCommands(CprIntake intake) {
    this.intake = intake;
  }

  /** The command by its name. */
  public static Map<String, AdminCommand> all(CprIntake intake) {
    return Map.of("citizens/import", new CitizenCommands(intake)::take);
  }

  private Object take(Map<String, String> arguments) {
    if (!CprIntake.header().equals(arguments.getOrDefault("header", "").strip())) {
      throw new AdminRefusal("The first line of the file must be: " + CprIntake.header());
    }
    IntakeReport report =
        intake.take(
            arguments.getOrDefault("rows", "").lines().toList(),
            Long.parseLong(arguments.getOrDefault("line", "2")));
    return Map.of(
        "recorded",
        report.recorded(),
        "unchanged",
        report.unchanged(),
        "problems",
        report.problems().stream()
            .map(
                problem -> {
                  Map<String, Object> told = new LinkedHashMap<>();
                  told.put("line", problem.line());
                  told.put("field", problem.field());
                  told.put("reason", problem.reason());
                  told.put("remedy", problem.remedy());
                  return told;
                })
            .toList());
  }
}
