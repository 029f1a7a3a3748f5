package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.app.push.Receivers;
import dk.dfdg.gateway.app.receiver.PushListener;
import dk.dfdg.gateway.app.receiver.SampleReceiver;
import dk.dfdg.gateway.app.sandbox.SandboxAgreements;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.Receiver;
import dk.dfdg.gateway.soap.SecuritySettings;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.soap.SignedAnswering;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.soap.XmlLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gateway receiver}: a small a-kasse beside the sandbox that prints what it is told. */
@Command(
    name = "receiver",
    description = "Fetches, or has pushed, a sandbox subscriber's messages and prints them.",
    mixinStandardHelpOptions = true)
final class ReceiverCommand implements Callable<Integer> {
  private static final long MILLISECONDS_BETWEEN = 2_000;

  private final GatewayHome home;

  @Spec private CommandSpec spec;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "SUBSCRIBER",
      description = "Whose messages, for example akasse01.")
  private String name;

  @ArgGroup private Way way = new Way();

  @Option(names = "--once", description = "By pull: fetch what waits, and end.")
  private boolean once;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Directory of the sandbox; target/sandbox when not given.")
  private Path directory;

  /** One of them. */
  static final class Way {
    @Option(names = "--pull", description = "Fetch them by WsrmService; so when neither is given.")
    private boolean pull;

    @Option(
        names = "--push",
        description = "Listen at the subscriber's address in conf/sandbox/receivers.yaml.")
    private boolean push;
  }

  ReceiverCommand(GatewayHome home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path sandbox = directory == null ? home.sandbox() : directory;
    Path keys = sandbox.resolve("keys");
    Organisation organisation = subscriber().controllers().get(0).organisation();
    URI gateway = AdminClient.open(sandbox).gateway();
    SampleReceiver receiver =
        new SampleReceiver(
            new SignedClient(
                SandboxKeys.load(keys.resolve(name + ".p12")),
                SandboxKeys.trust(keys.resolve("ca.pem"))),
            gateway,
            organisation,
            out());
    if (way.push) {
      listen(receiver, keys, organisation);
    } else {
      fetch(receiver);
    }
    return 0;
  }

  private void fetch(SampleReceiver receiver) throws IOException, InterruptedException {
    receiver.choose("PULL");
    say("Fetching the messages of " + name + " every two seconds; Ctrl-C ends it.");
    receiver.pull();
    while (!once) {
      Thread.sleep(MILLISECONDS_BETWEEN);
      try {
        receiver.pull();
      } catch (IOException refused) {
        say("Nothing fetched: " + refused.getMessage());
      }
    }
  }

  private void listen(SampleReceiver receiver, Path keys, Organisation organisation)
      throws IOException, InterruptedException {
    URI address = address(organisation);
    SignedAnswering answers =
        new SignedAnswering(
            ServiceContract.load(home.contracts().resolve("NotificationReceiverService-v1.wsdl")),
            SandboxKeys.load(keys.resolve(name + ".p12")),
            new TrustedCertificates(keys.resolve("ca.pem"), keys.resolve("crl.pem")),
            new SecuritySettings(Duration.ofMinutes(5), Duration.ofMinutes(1), true, null),
            new XmlLimits(60, 10_000, 2_000, 40, 10_000, 1_000_000, 100_000),
            GatewayClock.system());
    try (PushListener listener =
        PushListener.start(
            address.getPort(),
            keys.resolve("tls.p12"),
            SandboxKeys.PASSWORD,
            PushListener.answering(answers, receiver::take))) {
      receiver.choose("PUSH");
      say(
          "Listening for the messages of %s on port %d; Ctrl-C ends it."
              .formatted(name, listener.port()));
      new CountDownLatch(1).await();
    }
  }

  private URI address(Organisation organisation) {
    return Receivers.load(home.configuration().resolve("sandbox/receivers.yaml")).all().stream()
        .filter(receiver -> receiver.organisation().equals(organisation))
        .map(Receiver::url)
        .findFirst()
        .orElseThrow(() -> wrongUse("conf/sandbox/receivers.yaml has no address of " + name + "."));
  }

  private SandboxSubscriber subscriber() {
    return SandboxAgreements.load(home.configuration().resolve("sandbox/agreements.yaml")).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrongUse("There is no subscriber " + name + " in the sandbox."));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void say(String sentence) {
    out().println(sentence);
    out().flush();
  }

  private ParameterException wrongUse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
