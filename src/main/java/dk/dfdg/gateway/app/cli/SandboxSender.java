package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.app.admin.AdminRefusal;
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
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which sample subscriber sends, and where to. */
final class SandboxSender {
  private static final URI DEFAULT_ADDRESS = URI.create("https://localhost:8443/");

  private final GatewayHome home;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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

  private SignedClient client;

  SandboxSender(GatewayHome home) {
    this.home = home;
  }

  /** No answer has come; its text says why. */
  static final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private NoAnswer(String why) {
      super(why);
    }
  }

  /**
   * Signs a payload as the subscriber and sends it.
   *
   * @param payload the root element of a request
   * @throws NoAnswer when none comes
   * @throws IllegalArgumentException when no service takes the payload
   */
  SignedClient.Answer send(String payload) throws IOException, InterruptedException {
    return send(payload, UUID.randomUUID(), UnaryOperator.identity());
  }

  /** The same under a message id of one's own, changed before it is signed. */
  SignedClient.Answer send(String payload, UUID messageId, UnaryOperator<Document> change)
      throws IOException, InterruptedException {
    Payload called = Payload.of(payload, home.contracts());
    if (client == null) {
      Path keys = sandbox().resolve("keys");
      client = new SignedClient(key(keys), SandboxKeys.trust(keys.resolve("ca.pem")));
    }
    URI address = called.address(base());
    Document envelope =
        SignedClient.envelope(
            address, called.action(), called.xml(), organisation(), "urn:uuid:" + messageId);
    try {
      return client.post(address, called.action(), client.signed(change.apply(envelope)));
    } catch (IOException failure) {
      String why =
          failure instanceof ConnectException ? "is the gateway running?" : failure.getMessage();
      throw new NoAnswer("No answer from " + address + ": " + why);
    }
  }

  /** The gateway's business day, which may have been moved; else the machine's. */
  LocalDate today() {
    try {
      String today = AdminClient.open(sandbox()).call("clock/now", Map.of()).path("today").asText();
      return LocalDate.parse(today);
    } catch (AdminRefusal notRunningHere) {
      return GatewayClock.system().today();
    }
  }

  /** A file that is named by the caller. */
  Path file(Path named) {
    Path found = home.file(named);
    if (!Files.isRegularFile(found)) {
      throw wrongUse("There is no file " + named + ".");
    }
    return found;
  }

  ParameterException wrongUse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private Path sandbox() {
    return directory == null ? home.sandbox() : directory;
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

  private URI base() {
    if (url != null) {
      return url;
    }
    try {
      return AdminClient.open(sandbox()).gateway();
    } catch (AdminRefusal notRunningHere) {
      return DEFAULT_ADDRESS;
    }
  }
}
