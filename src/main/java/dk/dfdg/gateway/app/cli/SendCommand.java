package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.app.sandbox.MessageTemplate;
import dk.dfdg.gateway.app.sandbox.SandboxAgreements;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.SigningKey;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.w3c.dom.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  private static final URI DEFAULT_ADDRESS = URI.create("https://localhost:8443/");

  private final GatewayHome home;

  @Spec private CommandSpec spec;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "SUBSCRIBER",
      description = "Whose key in DIR/keys signs, for example workbase.")
  private String subscriber;

  @Option(
      names = "--url",
      description = "The gateway's address; that of the sandbox in --dir when not given.")
  private URI url;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Directory of the sandbox; target/sandbox when not given.")
  private Path directory;

  @Option(
      names = "--for",
      paramLabel = "TYPE:CODE",
      description = "The controller acted for; the subscriber's first one when not given.")
  private String controller;

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
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path sandbox = directory == null ? home.sandbox() : directory;
    Payload payload = payload(sandbox);
    Path keys = sandbox.resolve("keys");
    SignedClient client = new SignedClient(key(keys), SandboxKeys.trust(keys.resolve("ca.pem")));
    URI address = payload.address(base(sandbox));
    String id = "urn:uuid:" + (messageId == null ? UUID.randomUUID() : messageId);
    SignedClient.Answer answer;
    try {
      answer =
          client.post(address, payload.action(), client.signed(envelope(payload, address, id)));
    } catch (IOException e) {
      String why = e instanceof ConnectException ? "is the gateway running?" : e.getMessage();
      spec.commandLine().getErr().println("No answer from " + address + ": " + why);
      return 1;
    }
    return new AnswerPrinter(spec.commandLine().getOut(), spec.commandLine().getErr())
        .print(answer);
  }

  private Document envelope(Payload payload, URI address, String id) {
    Document envelope =
        SignedClient.envelope(address, payload.action(), payload.xml(), organisation(), id);
    if (otherActor == null) {
      return envelope;
    }
    if (!otherActor.matches("[A-Za-z0-9]{1,20}")) {
      throw wrongUse("--other-actor must be the actor's number, for example 10199.");
    }
    return SignedClient.byOtherActor(
        envelope, new Organisation(Organisation.OTHER_ACTOR, otherActor));
  }

  private Payload payload(Path sandbox) throws IOException {
    Path found = home.file(file);
    if (!Files.isRegularFile(found)) {
      throw wrongUse("There is no file " + file + ".");
    }
    String xml = MessageTemplate.fill(Files.readString(found), today(sandbox));
    try {
      return Payload.of(xml, home.contracts());
    } catch (IllegalArgumentException e) {
      throw wrongUse(file + ": " + e.getMessage());
    }
  }

  private SigningKey key(Path keys) {
    Path store = keys.resolve(subscriber + ".p12");
    if (!subscriber.matches("[a-z0-9-]+") || !Files.isRegularFile(store)) {
      throw wrongUse("There is no subscriber " + subscriber + " in " + keys + ".");
    }
    return SandboxKeys.load(store);
  }

  private Organisation organisation() {
    if (controller == null) {
      List<SandboxSubscriber> all =
          SandboxAgreements.load(home.configuration().resolve("sandbox/agreements.yaml"));
      // Certificates that must be refused are no subscriber: they claim what the first one may.
      return all.stream()
          .filter(each -> each.name().equals(subscriber))
          .findFirst()
          .orElse(all.get(0))
          .controllers()
          .get(0)
          .organisation();
    }
    if (!controller.matches("[0-9]{1,3}:[A-Za-z0-9]{1,20}")) {
      throw wrongUse("--for must be TYPE:CODE, for example 8:10100.");
    }
    String[] parts = controller.split(":");
    return new Organisation(Integer.parseInt(parts[0]), parts[1]);
  }

  private URI base(Path sandbox) {
    if (url != null) {
      return url;
    }
    try {
      return AdminClient.open(sandbox).gateway();
    } catch (AdminRefusal notRunningHere) {
      return DEFAULT_ADDRESS;
    }
  }

  /** The gateway's business day, which may have been moved; else the machine's. */
  private static LocalDate today(Path sandbox) {
    try {
      String today = AdminClient.open(sandbox).call("clock/now", Map.of()).path("today").asText();
      return LocalDate.parse(today);
    } catch (AdminRefusal notRunningHere) {
      return GatewayClock.system().today();
    }
  }

  private ParameterException wrongUse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
