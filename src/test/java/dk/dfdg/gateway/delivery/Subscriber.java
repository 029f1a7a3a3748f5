package dk.dfdg.gateway.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.app.receiver.PushListener;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.soap.SecuritySettings;
import dk.dfdg.gateway.soap.ServiceContract;
import dk.dfdg.gateway.soap.SignedAnswering;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.soap.XmlLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** The receiving side of an a-kasse of the sandbox, with its real key, on a free port. */
public final class Subscriber implements AutoCloseable {
  public static final ServiceContract CONTRACT =
      ServiceContract.load(Path.of("wsdl/NotificationReceiverService-v1.wsdl"));
  public static final XmlLimits LIMITS =
      new XmlLimits(60, 10_000, 2_000, 40, 10_000, 1_000_000, 100_000);
  public static final SecuritySettings SIGNATURES =
      new SecuritySettings(Duration.ofMinutes(5), Duration.ofMinutes(1), false, null);

  private final PushListener listener;

  private Subscriber(PushListener listener) {
    this.listener = listener;
  }

  /** Listens with the sandbox's certificate for this machine. */
  public static Subscriber listen(Path keys, HttpHandler handler) {
    return listen(keys.resolve("tls.p12"), 0, handler);
  }

  /** Listens with any certificate. */
  public static Subscriber listen(Path keyStore, int port, HttpHandler handler) {
    return new Subscriber(PushListener.start(port, keyStore, SandboxKeys.PASSWORD, handler));
  }

  /** What a subscriber signs and verifies with. */
  public static SignedAnswering signing(Path keys, String name) {
    return new SignedAnswering(
        CONTRACT, key(keys, name), trusted(keys), SIGNATURES, LIMITS, GatewayClock.system());
  }

  public static SigningKey key(Path keys, String name) {
    return SandboxKeys.load(keys.resolve(name + ".p12"));
  }

  public static TrustedCertificates trusted(Path keys) {
    return new TrustedCertificates(keys.resolve("ca.pem"), keys.resolve("crl.pem"));
  }

  /** As agreements know the system. */
  public static Caller system(Path keys, String name) {
    OcesSubject subject = OcesSubject.read(key(keys, name).certificate()).subject();
    return new Caller(subject.issuer(), subject.cvr(), subject.subjectKey());
  }

  /** Answers with a status and text, whatever is sent. */
  public static HttpHandler saying(int status, String text) {
    return exchange -> {
      try (exchange) {
        exchange.getRequestBody().readAllBytes();
        send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  public URI address() {
    return URI.create("https://localhost:" + listener.port() + "/NotificationReceiverService/v1");
  }

  public int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }
}
