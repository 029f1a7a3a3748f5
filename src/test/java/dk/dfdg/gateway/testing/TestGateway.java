package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.app.Gateway;
import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A whole sandbox on HTTPS in this JVM: real certificates, real database, sample citizens. One is
 * shared by all tests that leave agreements and clock as they found them.
 */
public final class TestGateway implements AutoCloseable {
  public static final String ENROLLMENT = "http://service.bm.dk/dfdg/UnemploymentEnrollment/v1/";
  public static final String AGREEMENT = "http://service.bm.dk/dfdg/Agreement/v1/";
  public static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");

  private static TestGateway shared;

  private final Path directory;
  private final Gateway gateway;
  private final Map<String, SignedClient> clients = new ConcurrentHashMap<>();

  private TestGateway(Path directory, Gateway gateway) {
    this.directory = directory;
    this.gateway = gateway;
  }

  /** The gateway that tests share; it ends with the JVM. */
  public static synchronized TestGateway shared() {
    if (shared == null) {
      shared = fresh();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** A gateway of its own, on H2, for a test that closes agreements or moves time. */
  public static TestGateway fresh() {
    return fresh(settings -> settings);
  }

  /** The same with other settings, for example another database. */
  public static TestGateway fresh(UnaryOperator<GatewaySettings> change) {
    try {
      Path directory =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target/test-gateways")), "gateway");
      Sandbox sandbox = Sandbox.prepare(Path.of("conf"), directory, 0);
      return new TestGateway(directory, Gateway.start(change.apply(sandbox.settings())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Gateway gateway() {
    return gateway;
  }

  public GatewayClock clock() {
    return gateway.clock();
  }

  /** The sandbox's directory, with {@code keys/}. */
  public Path directory() {
    return directory;
  }

  /** Address of a service. */
  public URI service(String name) {
    return gateway.address().resolve("/services/" + name + "/v1");
  }

  public URI enrollment() {
    return service("UnemploymentEnrollmentService");
  }

  /** A client that signs with one of the keys in {@code keys/}. */
  public SignedClient as(String key) {
    return clients.computeIfAbsent(
        key,
        name ->
            new SignedClient(
                SandboxKeys.load(directory.resolve("keys").resolve(name + ".p12")),
                SandboxKeys.trust(directory.resolve("keys").resolve("ca.pem"))));
  }

  @Override
  public void close() {
    gateway.close();
  }
}
