package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.sandbox.MessageTemplate;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.w3c.dom.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway send}: signs a payload as a sample subscriber and sends it. */
@Command(
    name = "send",
    description = "Signs FILE as a sandbox subscriber, sends it and prints the answer.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:accepted", "1:a fault, or no answer", "2:wrong use"})
final class SendCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final SandboxSender sender;

  @Option(
      names = "--other-actor",
      paramLabel = "CODE",
      description = "The other actor (anden aktør) that acts under the controller, if one does.")
  private String otherActor;

  @Option(
      names = "--message-id",
      paramLabel = "UUID",
      description = "The wsa:MessageID; a new one when not given. Sent twice, it counts once.")
  private UUID messageId;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A Body payload. The placeholders today, today+N, today-N and uuid are filled in.")
  private Path file;

  SendCommand(GatewayHome home) {
    sender = new SandboxSender(home);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String payload = MessageTemplate.fill(Files.readString(sender.file(file)), sender.today());
    SignedClient.Answer answer;
    try {
      answer =
          sender.send(
              payload, messageId == null ? UUID.randomUUID() : messageId, this::byOtherActor);
    } catch (SandboxSender.NoAnswer none) {
      spec.commandLine().getErr().println(none.getMessage());
      return 1;
    } catch (IllegalArgumentException e) {
      throw sender.wrongUse(file + ": " + e.getMessage());
    }
    return new AnswerPrinter(spec.commandLine().getOut(), spec.commandLine().getErr())
        .print(answer);
  }

  private Document byOtherActor(Document envelope) {
    if (otherActor == null) {
      return envelope;
    }
    if (!otherActor.matches("[A-Za-z0-9]{1,20}")) {
      throw sender.wrongUse("--other-actor must be the actor's number, for example 10199.");
    }
    return SignedClient.byOtherActor(
        envelope, new Organisation(Organisation.OTHER_ACTOR, otherActor));
  }
}
