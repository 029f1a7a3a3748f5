package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.intake.CompanyIntake;
import dk.dfdg.gateway.intake.CprIntake;
import dk.dfdg.gateway.intake.IntakeReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code citizens/import}, {@code companies/import}: a piece of a file from CPR or CVR. */
public final class IntakeCommands {
  /** Takes in rows; told where the first of them stands in the file. */
  @FunctionalInterface
  private interface Intake {
    IntakeReport take(List<String> rows, long firstLine);
  }

  private IntakeCommands() {}

  /** The commands by their names. */
  public static Map<String, AdminCommand> all(CprIntake citizens, CompanyIntake companies) {
    return Map.of(
        "citizens/import", arguments -> take(arguments, CprIntake.header(), citizens::take),
        "companies/import", arguments -> take(arguments, CompanyIntake.header(), companies::take));
  }

  private static Object take(Map<String, String> arguments, String header, Intake intake) {
    if (!header.equals(arguments.getOrDefault("header", "").strip())) {
      throw new AdminRefusal("The first line of the file must be: " + header);
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
