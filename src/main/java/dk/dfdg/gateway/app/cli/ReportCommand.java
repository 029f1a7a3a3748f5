package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gateway report}: what §§ 9 and 10 ask of the registrations, as CSV with semicolons. */
@Command(
    name = "report",
    description = "Prints reports as CSV with semicolons. They hold personal data.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ReportCommand {
  @Spec private CommandSpec spec;

  @Command(description = "Registrations that do not agree with what is known of the grant (§ 9).")
  int differences(@Mixin RunningGateway gateway) {
    return print(gateway.call("report/differences", Map.of()));
  }

  @Command(description = "Registrations of a period, for the statistical data warehouse (§ 10).")
  int extract(
      @Mixin RunningGateway gateway,
      @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day.")
          LocalDate from,
      @Option(names = "--to", required = true, paramLabel = "DAY", description = "Last day.")
          LocalDate to) {
    return print(
        gateway.call("report/extract", Map.of("from", from.toString(), "to", to.toString())));
  }

  private int print(JsonNode table) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line(table.path("columns")));
    table.path("rows").forEach(row -> out.println(line(row)));
    out.flush();
    return 0;
  }

  private static String line(JsonNode cells) {
    StringJoiner line = new StringJoiner(";");
    cells.forEach(cell -> line.add(cell.isNull() ? "" : quoted(cell.asText())));
    return line.toString();
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[;\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
