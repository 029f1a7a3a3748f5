package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway queue}: what waits to be delivered, as CSV with semicolons. */
@Command(
    name = "queue",
    description = "Shows what waits for whom, holds it back, and has it tried again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class QueueCommand {
  private static final String ORGANISATION =
      "For example 2:01 (a-kasse), 7:101 (municipality) or 8:10100 (jobcentre).";

  @Spec private CommandSpec spec;

  @Command(description = "One organisation a line.")
  int list(@Mixin RunningGateway gateway) {
    return Table.print(gateway.call("queue/list", Map.of()), out());
  }

  @Command(
      description =
          "One organisation by kind of message, what push has failed with several times, and what"
              + " is given up.")
  int show(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ORG", description = ORGANISATION) String organisation,
      @Option(
              names = "--after",
              paramLabel = "NUMBER",
              defaultValue = "0",
              description = "Of what is given up, only what comes after this number.")
          String after) {
    Map<String, String> whom = Map.of("organisation", organisation);
    Table.print(gateway.call("queue/show", whom), out());
    print("Tried several times:", gateway.call("queue/failing", whom));
    JsonNode dead =
        gateway.call("queue/dead", Map.of("organisation", organisation, "after", after));
    print("Given up:", dead);
    return dead.path("more").asBoolean()
        ? say("There are more: 'queue show " + organisation + " --after' the last number.")
        : 0;
  }

  private void print(String title, JsonNode messages) {
    if (!messages.path("rows").isEmpty()) {
      out().println();
      out().println(title);
      Table.print(messages, out());
    }
  }

  @Command(
      name = "give-up",
      description = "Takes one message out of delivery; 'requeue' has it tried again.")
  int giveUp(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ORG", description = ORGANISATION) String organisation,
      @Option(
              names = "--message",
              paramLabel = "ID",
              required = true,
              description = "MessageIdentifier of the message.")
          String message) {
    gateway.call("queue/give-up", Map.of("organisation", organisation, "message", message));
    return say("The message is given up; 'queue requeue' has it tried again.");
  }

  @Command(description = "Has what push has given up tried again: one message, or all.")
  int requeue(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ORG", description = ORGANISATION) String organisation,
      @Option(
              names = "--message",
              paramLabel = "ID",
              description = "MessageIdentifier of the one message.")
          String message) {
    Map<String, String> arguments = new HashMap<>(Map.of("organisation", organisation));
    if (message != null) {
      arguments.put("message", message);
    }
    int requeued = gateway.call("queue/requeue", arguments).path("requeued").asInt();
    return say(requeued + " messages are tried again.");
  }

  @Command(description = "Holds everything back from an organisation; nothing is lost.")
  int pause(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ORG", description = ORGANISATION) String organisation) {
    gateway.call(
        "queue/pause", Map.of("organisation", organisation, "by", System.getProperty("user.name")));
    return say("Nothing goes out to " + organisation + " until an operator resumes it.");
  }

  @Command(description = "Lets delivery to an organisation go on.")
  int resume(
      @Mixin RunningGateway gateway,
      @Parameters(paramLabel = "ORG", description = ORGANISATION) String organisation) {
    JsonNode answer = gateway.call("queue/resume", Map.of("organisation", organisation));
    return say(
        answer.path("paused").asBoolean()
            ? organisation + " still holds its own messages back; only it can resume that."
            : "Delivery to " + organisation + " goes on.");
  }

  private int say(String sentence) {
    out().println(sentence);
    out().flush();
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
