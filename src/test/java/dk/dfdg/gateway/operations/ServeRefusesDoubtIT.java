package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A production gateway")
class ServeRefusesDoubtIT {
  @TempDir static Path directory;
  private Production onH2;

  @BeforeEach
  void settings() {
    onH2 =
        new Production(
            directory, "jdbc:h2:file:" + directory.resolve("data/dfdg"), "dfdg", "secret");
  }

  @Test
  @DisplayName("starts on good settings, tells where, and logs a JSON object a line")
  void good() throws Exception {
    try (Distribution gateway = Distribution.serve(onH2.write(onH2.settings()))) {
      Pages pages = new Pages(gateway.address(), directory);
      assertEquals(200, pages.get("/health/ready").statusCode());
      assertEquals(404, pages.get("/services/Nonsense/v1").statusCode());
      assertTrue(
          gateway.output().lines().skip(1).anyMatch(line -> line.startsWith("{")),
          gateway.output());
    }
  }

  @Test
  @DisplayName("checks and makes signatures by a native provider, with a P-256 key")
  void nativeSignatures() throws Exception {
    EcKey.make(directory.resolve("keys/gateway-ec.p12"));
    String settings =
        onH2.settings()
            .replace("keys/gateway.p12", "keys/gateway-ec.p12")
            .replace("algorithm: rsa", "algorithm: ec")
            .replace("provider: jdk", "provider: conscrypt");
    try (Distribution gateway = Distribution.serve(onH2.write(settings))) {
      String path = "/services/" + Payloads.SERVICE + "/v1";
      String action = Payloads.action("UnemploymentEnrollment");
      Path keys = directory.resolve("keys");
      byte[] message =
          new SignedClient(
                  SandboxKeys.load(keys.resolve("workbase.p12")),
                  SandboxKeys.trust(keys.resolve("ca.pem")))
              .signed(
                  gateway.address().resolve(path),
                  action,
                  Payloads.enroll(Citizens.number(), LocalDate.of(2026, 1, 1)),
                  TestGateway.JOBCENTRE,
                  "urn:uuid:" + UUID.randomUUID());
      String answer = new Pages(gateway.address(), directory).post(path, action, message).body();
      assertTrue(
          answer.contains(">70040<"), "The signature is right, the caller unknown: " + answer);
      assertTrue(answer.contains("#ecdsa-sha256"), answer);
    }
  }

  @Test
  @DisplayName("does not start on a key that it does not know")
  void unknownKey() throws Exception {
    refuses(
        onH2,
        text -> text.replace("max-depth: 60", "max-depth: 60\n  max-deepness: 60"),
        "xml.max-deepness is not a setting: correct its spelling or remove it");
  }

  @Test
  @DisplayName("does not start without its key stores")
  void noKeyStore() throws Exception {
    refuses(
        onH2,
        text -> text.replace("keys/gateway.p12", "keys/nowhere.p12"),
        "response-signature.key-store names no readable file: put the file there or correct the path");
  }

  @Test
  @DisplayName("does not start without a revocation list in the file")
  void noRevocationList() throws Exception {
    refuses(
        onH2,
        text -> text.replace("keys/crl.pem", "keys/ca.pem"),
        "security is not usable",
        "ca.pem");
  }

  @Test
  @DisplayName("does not start on an H2 that acknowledges before it writes")
  void delayedWrites() throws Exception {
    refuses(
        onH2,
        text -> text.replace("data/dfdg", "data/dfdg;WRITE_DELAY=500"),
        "database.url is not usable",
        "WRITE_DELAY=0");
  }

  @Test
  @DisplayName("does not start on a PostgreSQL that does not sync")
  void noSync() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(false)) {
      Production onPostgres =
          new Production(directory, server.newDatabase(), server.user(), "unused");
      refuses(onPostgres, text -> text, "fsync", "off", "on");
    }
  }

  @Test
  @DisplayName("does not start on a PostgreSQL that commits asynchronously")
  void asynchronousCommit() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(true)) {
      Production onPostgres =
          new Production(
              directory,
              server.newDatabase() + "?options=-c%20synchronous_commit=off",
              server.user(),
              "unused");
      refuses(onPostgres, text -> text, "synchronous_commit", "off", "on");
    }
  }

  @Test
  @DisplayName("does not start when its database cannot be reached, and tells no password")
  void noDatabase() throws Exception {
    Production nowhere =
        new Production(directory, "jdbc:postgresql://127.0.0.1:1/dfdg", "dfdg", "secret-word");
    String said = refuses(nowhere, text -> text, "database");
    assertFalse(said.contains("secret-word"), said);
  }

  private static String refuses(
      Production production, UnaryOperator<String> change, String... expected) throws Exception {
    Path config = production.write(change.apply(production.settings()));
    Distribution.Ended ended = Distribution.run("serve", "--config", config.toString());
    String said = ended.out() + ended.err();
    assertNotEquals(0, ended.exit(), said);
    assertFalse(said.contains("Ready:"), said);
    assertFalse(said.contains("\tat "), said);
    for (String word : expected) {
      assertTrue(said.contains(word), "It should say " + word + ": " + said);
    }
    return said;
  }
}
