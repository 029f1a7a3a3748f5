package dk.dfdg.gateway.app.cli;

import java.time.LocalDate;
import java.util.Map;
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
    return Table.print(gateway.call("report/differences", Map.of()), spec.commandLine().getOut());
  }

  @Command(description = "Registrations of a period, for the statistical data warehouse (§ 10).")
  int extract(
      @Mixin RunningGateway gateway,
      @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day.")
          LocalDate from,
      @Option(names = "--to", required = true, paramLabel = "DAY", description = "Last day.")
          LocalDate to) {
    return Table.print(
        gateway.call("report/extract", Map.of("from", from.toString(), "to", to.toString())),
        spec.commandLine().getOut());
  }

  @Command(description = "What was handed to whom of the measures, the newest first.")
  int extracts(@Mixin RunningGateway gateway) {
    return Table.print(gateway.call("report/extracts", Map.of()), spec.commandLine().getOut());
  }

  @Command(
      description =
          "Wage subsidies that count in the quotas, by municipality and sector (guidance, 46.1 nr."
              + " 15): running on some day of the period, and started in it.")
  int quotas(
      @Mixin RunningGateway gateway,
      @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day.")
          LocalDate from,
      @Option(names = "--to", required = true, paramLabel = "DAY", description = "Last day.")
          LocalDate to) {
    return Table.print(
        gateway.call("report/quotas", Map.of("from", from.toString(), "to", to.toString())),
        spec.commandLine().getOut());
  }
}
