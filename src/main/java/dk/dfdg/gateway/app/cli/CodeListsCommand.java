package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway codelists}: code lists and registers of a running gateway. */
@Command(
    name = "codelists",
    description = {
      "Shows and replaces code lists and registers (jobcentres, job-titles) of a running gateway.",
      "A new version is the whole list as CSV, like its file in conf. It is checked whole before it"
          + " is kept; every node uses it within seconds once its day has come."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class CodeListsCommand {
  private static final String REASON = "Why; told with each change.";
  private static final String CORRECTION =
      "A mistake is corrected: values may change for days that are past.";

  @Spec private CommandSpec spec;

  @Command(description = "All lists and registers and their versions, as CSV.")
  int list(@Mixin RunningGateway gateway) {
    return Table.print(gateway.call("codelists/list", Map.of()), spec.commandLine().getOut());
  }

  @Command(description = "Prints the list NAME as it is today, or on another day.")
  int show(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--day", paramLabel = "DAY") LocalDate day) {
    Map<String, String> arguments = new HashMap<>(Map.of("name", name));
    if (day != null) {
      arguments.put("day", day.toString());
    }
    spec.commandLine()
        .getOut()
        .print(gateway.call("codelists/show", arguments).path("csv").asText());
    spec.commandLine().getOut().flush();
    return 0;
  }

  @Command(description = "Replaces the list NAME by FILE from today.")
  int load(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--reason", required = true, description = REASON) String reason,
      @Option(names = "--correction", description = CORRECTION) boolean correction) {
    return announce(gateway, name, file, new HashMap<>(), reason, correction);
  }

  @Command(description = "Replaces the list NAME by FILE from a coming day.")
  int announce(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--from",
              required = true,
              paramLabel = "DAY",
              description = "The first day on which it is used.")
          LocalDate from,
      @Option(names = "--reason", required = true, description = REASON) String reason,
      @Option(names = "--correction", description = CORRECTION) boolean correction) {
    return announce(
        gateway, name, file, new HashMap<>(Map.of("from", from.toString())), reason, correction);
  }

  private int announce(
      RunningGateway gateway,
      String name,
      Path file,
      Map<String, String> arguments,
      String reason,
      boolean correction) {
    arguments.put("name", name);
    arguments.put("csv", read(file));
    arguments.put("reason", reason);
    arguments.put("correction", Boolean.toString(correction));
    arguments.put("by", System.getProperty("user.name"));
    JsonNode version = gateway.call("codelists/announce", arguments);
    told(name, "is used from", version);
    // So that a change is seen which the operator did not mean to make.
    return Table.print(version.path("changes"), spec.commandLine().getOut());
  }

  @Command(description = "Takes back what is announced for NAME and not in effect yet.")
  int withdraw(@Mixin RunningGateway gateway, @Parameters(paramLabel = "NAME") String name) {
    return told(
        name,
        "is withdrawn; it was announced for",
        gateway.call(
            "codelists/withdraw", Map.of("name", name, "by", System.getProperty("user.name"))));
  }

  @Command(description = "What versions have changed and will change, the newest first, as CSV.")
  int changes(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "NAME", arity = "0..1") String name,
      @Option(names = "--since", paramLabel = "DAY", description = "First day of effect.")
          LocalDate since) {
    Map<String, String> arguments = new HashMap<>();
    if (name != null) {
      arguments.put("name", name);
    }
    if (since != null) {
      arguments.put("since", since.toString());
    }
    return Table.print(gateway.call("codelists/changes", arguments), spec.commandLine().getOut());
  }

  private int told(String name, String what, JsonNode version) {
    spec.commandLine()
        .getOut()
        .printf(
            "Version %d of %s %s %s.%n",
            version.path("version").asInt(), name, what, version.path("effective_on").asText());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "The file " + file + " cannot be read, or is not UTF-8.");
    }
  }
}
