package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway clock}: the business time of a running gateway; only a sandbox's can be moved. */
@Command(
    name = "clock",
    description = "Shows and, in a sandbox, moves the gateway's business time.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ClockCommand {
  @Spec private CommandSpec spec;

  @Command(description = "The gateway's business time.")
  int now(@Mixin RunningGateway gateway) {
    return print(gateway.call("clock/now", Map.of()));
  }

  @Command(description = "Moves time forward; everything that falls due in between happens.")
  int advance(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "PERIOD", description = "For example P1D, P1M or PT12H.")
          String period) {
    return print(gateway.call("clock/advance", Map.of("period", period)));
  }

  private int print(JsonNode time) {
    spec.commandLine().getOut().println(time.path("now").asText());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
