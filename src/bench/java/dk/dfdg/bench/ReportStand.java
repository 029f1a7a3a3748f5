package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.Sandbox;
import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.filing.FileSender;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

/**
 * The gateway that reports are sent to, with the settings of production, in a process with 512 MB
 * of heap; and its database, for the ceiling and for checks.
 */
record ReportStand(Path directory, Server server, Database database) implements AutoCloseable {

  static ReportStand start(EmbeddedPostgres postgres, int citizens) throws Exception {
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "reports");
    Sandbox.prepare(Path.of("conf"), directory, 0);
    String url = postgres.newDatabase();
    Server server =
        Server.start(
            BenchGateway.class,
            directory.toString(),
            url,
            postgres.user(),
            "" + citizens,
            "portable");
    return new ReportStand(
        directory, server, Database.open(new DatabaseSettings(url, postgres.user(), "", 2, true)));
  }

  private SigningKey key(String subscriber) {
    return SandboxKeys.load(directory.resolve("keys").resolve(subscriber + ".p12"));
  }

  private KeyStore authorities() {
    return SandboxKeys.trust(directory.resolve("keys").resolve("ca.pem"));
  }

  /** A subscriber's system that sends files. */
  FileSender files(String subscriber) {
    return FileSender.of(server.address(), directory, subscriber);
  }

  /** A subscriber's system that makes signed calls. */
  SignedClient calls(String subscriber) {
    return new SignedClient(key(subscriber), authorities());
  }

  URI service(String name) {
    return server.address().resolve("/services/" + name + "/v1");
  }

  LoadGenerator generator(URI service) throws Exception {
    return new LoadGenerator(Bench.tls(authorities()), service);
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }
}
