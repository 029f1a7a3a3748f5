package dk.dfdg.gateway.testing;

import dk.dfdg.gateway.app.Gateway;
import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * A whole sandbox on HTTPS in this JVM: real certificates, real database, sample citizens. One is
 * shared by all tests that leave agreements and clock as they found them.
 */
public final class TestGateway implements AutoCloseable {
  public static final String ENROLLMENT = "http://service.bm.dk/dfdg/UnemploymentEnrollment/v1/";
  public static final String BENEFIT_OFFICE = "http://service.bm.dk/dfdg/BenefitOffice/v1/";
  public static final String NOTIFICATION = "http://service.bm.dk/dfdg/PersonNotification/v1/";
  public static final String AGREEMENT = "http://service.bm.dk/dfdg/Agreement/v1/";
  public static final String ABSENCE = "http://service.bm.dk/dfdg/AbsenceRegistration/v1/";
  public static final String EVENTS = "http://service.bm.dk/dfdg/JobcenterMessage/v1/";
  public static final Organisation JOBCENTRE = new Organisation(Organisation.JOBCENTRE, "10100");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static TestGateway shared;
  private static Path keys;

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
    return fresh(UnaryOperator.identity());
  }

  /** A gateway of its own on a database of its own of that kind. */
  public static TestGateway fresh(TestDatabases kind) {
    DatabaseSettings database = kind.newDurableDatabase();
    return fresh(settings -> on(database, settings));
  }

  /**
   * A gateway of its own with other settings. What is due for its sample citizens has happened, so
   * that no message of theirs comes between a test's own.
   */
  public static TestGateway fresh(UnaryOperator<GatewaySettings> change) {
    TestGateway gateway = in(newDirectory(), change);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (gateway.due() > 0) {
      if (System.nanoTime() > end) {
        gateway.close();
        throw new IllegalStateException("What is due for the sample citizens does not happen");
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    return gateway;
  }

  /** Deadlines whose day has come. */
  private long due() {
    return database()
        .read(
            handle ->
                handle
                    .select("select count(*) from deadline where due_on <= ?", clock().today())
                    .mapTo(Long.class)
                    .one());
  }

  /** A gateway that goes on with what another has left in a directory. */
  public static TestGateway in(Path directory, UnaryOperator<GatewaySettings> change) {
    Sandbox sandbox = Sandbox.prepare(Path.of("conf"), directory, 0);
    return new TestGateway(directory, Gateway.start(change.apply(sandbox.settings())));
  }

  /** The same settings on another database. */
  public static GatewaySettings on(DatabaseSettings database, GatewaySettings s) {
    return OtherSettings.with(
        s,
        new GatewaySettings.DatabaseAccess(
            database.url(), database.user(), database.password(), database.maximumPoolSize()));
  }

  /** A sandbox's directory; the keys are made once, since they take the longest. */
  public static synchronized Path newDirectory() {
    try {
      Path all = Files.createDirectories(Path.of("target/test-gateways"));
      if (keys == null) {
        Path first = Files.createTempDirectory(all, "keys");
        Sandbox.prepare(Path.of("conf"), first, 0);
        keys = first.resolve("keys");
      }
      Path directory = Files.createTempDirectory(all, "gateway");
      Path copy = Files.createDirectory(directory.resolve("keys"));
      try (Stream<Path> files = Files.list(keys)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Gateway gateway() {
    return gateway;
  }

  public Database database() {
    return gateway.database();
  }

  public GatewayClock clock() {
    return gateway.clock();
  }

  /** The sandbox's directory, with {@code keys/}. */
  public Path directory() {
    return directory;
  }

  /** A key of {@code keys/}. */
  public SigningKey key(String name) {
    return SandboxKeys.load(directory.resolve("keys").resolve(name + ".p12"));
  }

  /** What a client trusts. */
  public KeyStore authority() {
    return SandboxKeys.trust(directory.resolve("keys").resolve("ca.pem"));
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
    return clients.computeIfAbsent(key, name -> new SignedClient(key(name), authority()));
  }

  /** Signs a payload as a subscriber, sends it to its service, and returns the answer. */
  public SignedClient.Answer send(String key, Organisation organisation, String payload) {
    try {
      return as(key)
          .send(
              service(Payloads.service(payload)),
              Payloads.action(payload),
              payload,
              organisation,
              "urn:uuid:" + UUID.randomUUID());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same by another actor (anden aktør) under a jobcentre, as it says in the headers. */
  public SignedClient.Answer sendForActor(
      String key, Organisation organisation, String actor, String payload) {
    URI address = service(Payloads.service(payload));
    String action = Payloads.action(payload);
    Document envelope =
        SignedClient.envelope(
            address, action, payload, organisation, "urn:uuid:" + UUID.randomUUID());
    SignedClient.byOtherActor(envelope, new Organisation(Organisation.OTHER_ACTOR, actor));
    try {
      return as(key).post(address, action, as(key).signed(envelope));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    gateway.close();
  }
}
