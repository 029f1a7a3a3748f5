package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dk.dfdg.gateway.app.agreements.AgreementFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway agreement}: connection agreements (tilslutningsaftaler) of a running gateway. */
@Command(
    name = "agreement",
    description = "Shows and changes connection agreements; the very next call obeys.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AgreementCommand {
  private static final String REASON = "Why; kept with the change.";

  @Spec private CommandSpec spec;

  @Command(description = "One agreement a line: id, processor, status, first and last day.")
  int list(@Mixin RunningGateway gateway) {
    PrintWriter out = spec.commandLine().getOut();
    for (JsonNode each : gateway.call("agreement/list", Map.of())) {
      out.printf(
          "%-16s  %-40s  %-9s  %s  %s%s%n",
          each.path("id").asText(),
          each.path("processor").asText(),
          each.path("status").asText(),
          each.path("validFrom").asText(),
          each.path("validTo").asText(),
          announced(each.path("systemChanges").asInt()));
    }
    out.flush();
    return 0;
  }

  /** Varsler om systemændringer (§ 4); 'agreement show' tells them. */
  private static String announced(int systemChanges) {
    return systemChanges == 0 ? "" : "  system changes announced: " + systemChanges;
  }

  @Command(description = "Everything about an agreement, with its changes and missing test calls.")
  int show(@Mixin RunningGateway gateway, @Parameters(paramLabel = "ID") String id) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(gateway.call("agreement/show", Map.of("id", id)).toPrettyString());
    out.flush();
    return 0;
  }

  @Command(
      description =
          "Makes a draft of the agreement in FILE; conf/agreement-example.yaml shows the format.")
  int register(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--reason", required = true, description = REASON) String reason) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("file", file.getFileName().toString());
    arguments.put("agreement", read(file));
    String certificate =
        AgreementFile.parse(file.toString(), arguments.get("agreement")).certificateFile();
    if (certificate != null) {
      arguments.put("certificate", read(file.resolveSibling(certificate)));
    }
    arguments.put("by", System.getProperty("user.name"));
    arguments.put("reason", reason);
    JsonNode made = gateway.call("agreement/register", arguments);
    spec.commandLine()
        .getOut()
        .printf(
            "Agreement %s is now %s; 'agreement test' comes next.%n",
            made.path("id").asText(), made.path("status").asText());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "The file " + file + " cannot be read.");
    }
  }

  @Command(description = "Starts the test before use (§ 10): calls are checked, nothing is stored.")
  int test(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--reason", required = true, description = REASON) String reason) {
    return change(gateway, "test", id, reason);
  }

  @Command(description = "Takes an agreement into use when its test is complete.")
  int activate(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--reason", required = true, description = REASON) String reason) {
    return change(gateway, "activate", id, reason);
  }

  @Command(description = "Closes the access for a while.")
  int suspend(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--reason", required = true, description = REASON) String reason) {
    return change(gateway, "suspend", id, reason);
  }

  @Command(description = "Closes the access (§ 13).")
  int revoke(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--reason", required = true, description = REASON) String reason) {
    return change(gateway, "revoke", id, reason);
  }

  @Command(description = "Opens again what was suspended or revoked.")
  int reinstate(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--reason", required = true, description = REASON) String reason) {
    return change(gateway, "reinstate", id, reason);
  }

  private int change(RunningGateway gateway, String what, String id, String reason) {
    String by = System.getProperty("user.name");
    JsonNode now = gateway.call("agreement/" + what, Map.of("id", id, "reason", reason, "by", by));
    spec.commandLine()
        .getOut()
        .println("Agreement " + id + " is now " + now.path("status").asText() + ".");
    spec.commandLine().getOut().flush();
    return 0;
  }
}
