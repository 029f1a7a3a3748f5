package dk.dfdg.gateway.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway companies}: companies and production units, as CVR delivers them. */
@Command(
    name = "companies",
    description = "Takes in companies (CVR numbers) and production units (P numbers) from CVR.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class CompaniesCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "import",
      description =
          "Takes in FILE row by row: right rows are in, wrong ones are listed; the same file again"
              + " changes nothing. Exit code 1 when a row was wrong.")
  int take(@Mixin RunningGateway gateway, @Parameters(paramLabel = "FILE") Path file) {
    return new RowFile(spec.commandLine(), gateway, "companies/import").take(file);
  }
}
