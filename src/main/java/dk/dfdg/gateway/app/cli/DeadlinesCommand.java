package dk.dfdg.gateway.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gateway deadlines}: what the law will make happen by itself, as CSV with semicolons. */
@Command(
    name = "deadlines",
    description = "What will happen by itself: how much of which kind on which day.",
    mixinStandardHelpOptions = true)
final class DeadlinesCommand implements Callable<Integer> {
  private final InputStream in;

  @Spec private CommandSpec spec;
  @Mixin private RunningGateway gateway;

  @Option(
      names = "--days",
      defaultValue = "31",
      paramLabel = "N",
      description = "How many days ahead. Default: ${DEFAULT-VALUE}.")
  private int days;

  /**
   * @param in where a CPR number is read from: what stands on a command line can be seen by others
   */
  DeadlinesCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    return Table.print(
        gateway.call("deadlines/days", Map.of("days", Integer.toString(days))),
        spec.commandLine().getOut());
  }

  @Command(
      description =
          "What will happen to the citizen whose CPR number is read from the standard input.")
  int citizen(@Mixin RunningGateway running) {
    return Table.print(
        running.call("deadlines/citizen", Map.of("cpr", cpr())), spec.commandLine().getOut());
  }

  private String cpr() {
    if (System.console() != null) {
      spec.commandLine().getErr().print("CPR number: ");
      spec.commandLine().getErr().flush();
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line.strip().replace("-", "");
    } catch (IOException e) {
      throw new UncheckedIOException("The standard input cannot be read", e);
    }
  }

  @Command(
      description =
          "Works out anew for every citizen what lies ahead; needed after an upgrade during which"
              + " an older gateway was still running.")
  int rebuild(@Mixin RunningGateway running) {
    int corrected = running.call("deadlines/rebuild", Map.of()).path("corrected").asInt();
    spec.commandLine().getOut().println("Put right for " + corrected + " citizens.");
    spec.commandLine().getOut().flush();
    return 0;
  }
}
