package dk.dfdg.gateway.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway citizens}: new and changed citizens, as CPR delivers them. */
@Command(
    name = "citizens",
    description = "Takes in new and changed citizens from CPR.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class CitizensCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "import",
      description =
          "Takes in FILE row by row: right rows are in, wrong ones are listed; the same file again"
              + " changes nothing. Exit code 1 when a row was wrong.")
  int take(@Mixin RunningGateway gateway, @Parameters(paramLabel = "FILE") Path file) {
    return new RowFile(spec.commandLine(), gateway, "citizens/import").take(file);
  }
}
