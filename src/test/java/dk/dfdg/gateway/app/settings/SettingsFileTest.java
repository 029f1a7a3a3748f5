package dk.dfdg.gateway.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.sandbox.CertificateAuthority;
import dk.dfdg.gateway.app.settings.GatewaySettings.SignatureAlgorithm;
import dk.dfdg.gateway.testing.Rule;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings file")
class SettingsFileTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DFDG_TLS_PASSWORD", "secret1",
          "DFDG_SIGNATURE_PASSWORD", "secret1",
          "DFDG_DATABASE_PASSWORD", "secret2");

  @TempDir Path directory;
  private String shipped;

  @BeforeEach
  void keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    CertificateAuthority authority =
        CertificateAuthority.create("CN=Test", pair, Instant.parse("2026-01-01T00:00:00Z"));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load((InputStream) null, null);
    store.setKeyEntry(
        "key",
        pair.getPrivate(),
        "secret1".toCharArray(),
        new Certificate[] {authority.certificate()});
    for (String file : new String[] {"tls.p12", "signature.p12"}) {
      try (OutputStream out = Files.newOutputStream(directory.resolve(file))) {
        store.store(out, "secret1".toCharArray());
      }
    }
    Files.writeString(directory.resolve("oces.pem"), "x");
    Files.writeString(directory.resolve("oces-crl.pem"), "x");
    Files.writeString(directory.resolve("receivers.pem"), "x");
    Files.writeString(directory.resolve("receivers.yaml"), "receivers: {}");
    shipped =
        Files.readString(Path.of("conf/gateway.yaml"))
            .replace("/etc/dfdg-gateway/", "")
            .replace("/var/lib/dfdg-gateway", "state");
  }

  @Test
  @DisplayName("that is shipped is right once its files are there, with passwords from outside")
  void shipped() {
    GatewaySettings settings = load(shipped);

    assertEquals(8443, settings.https().port());
    assertEquals(Duration.ofSeconds(300), settings.security().timestampLife());
    assertEquals("secret2", settings.database().password());
    assertEquals(SignatureAlgorithm.RSA, settings.responseSignature().algorithm());
    assertTrue(Files.isDirectory(directory.resolve("state")));
    assertFalse(settings.toString().contains("secret"));
  }

  @Test
  @DisplayName("may name a file that holds a password")
  void passwordFile() throws Exception {
    Files.writeString(directory.resolve("database.secret"), "secret3\n");
    GatewaySettings settings =
        load(
            shipped.replace(
                "password: ${DFDG_DATABASE_PASSWORD}", "password-file: database.secret"));
    assertEquals("secret3", settings.database().password());
  }

  @Test
  @DisplayName("is refused with every problem at once, each with its key and a remedy")
  void problems() {
    String message =
        refusal(
            shipped
                .replace("port: 8443", "port: 84430")
                .replace("max-depth: 60", "max-deepness: 60")
                .replace("provider: jdk", "provider: openssl")
                .replace("oces.pem", "nowhere.pem")
                .replace("${DFDG_DATABASE_PASSWORD}", "${NOT_SET}")
                .replace("jdbc:postgresql", "jdbc:oracle"));

    assertTrue(message.contains("https.port is not a whole number from 1 to 65535: set one"));
    assertTrue(message.contains("xml.max-deepness is not a setting: correct its spelling"));
    assertTrue(message.contains("xml.max-depth is not a whole number"));
    assertTrue(message.contains("response-signature.provider is none of [jdk, conscrypt]"));
    assertTrue(message.contains("security.authorities names no readable file"));
    assertTrue(message.contains("database.password names an environment variable"));
    assertTrue(message.contains("database.url is neither PostgreSQL nor H2 in a file"));
  }

  @Test
  @DisplayName("is refused when weekly reports are to form events, which no law provides for")
  @Rule("REF-10")
  void eventsOfReports() {
    String message =
        refusal(shipped.replace("events-from-reports: false", "events-from-reports: true"));
    assertTrue(
        message.contains(
            "amfora.events-from-reports cannot be true: events are formed of registrations as they happen, not of reports: set it to false"),
        message);
    assertTrue(
        refusal(shipped.replace("  events-from-reports: false\n", ""))
            .contains("amfora.events-from-reports"));
  }

  @Test
  @DisplayName("is refused when a key store does not open or holds another kind of key")
  void keyStores() {
    assertTrue(
        refusal(shipped.replace("algorithm: rsa", "algorithm: ec"))
            .contains("response-signature.algorithm does not fit the key"));
    assertTrue(
        refusal(shipped.replace("${DFDG_TLS_PASSWORD}", "wrong"))
            .contains("https.key-store cannot be opened"));
  }

  @Test
  @DisplayName("is refused when the messages allowed at once may not fit into memory")
  void memory() {
    assertTrue(
        refusal(shipped.replace("max-concurrent-calls: 32", "max-concurrent-calls: 1000"))
            .contains("https.max-body-bytes times https.max-concurrent-calls may need"));
  }

  @Test
  @DisplayName("is refused when an account has no room for the largest file")
  void roomOfAnAccount() {
    String served = shipped.replace("enabled: false", "enabled: true");
    assertFalse(refusal(served).contains("sftp.max-account-megabytes"));
    assertTrue(
        refusal(served.replace("max-account-megabytes: 4000", "max-account-megabytes: 999"))
            .contains("sftp.max-account-megabytes leaves no room for the largest file"));
  }

  @Test
  @DisplayName("lists extra days off, or none")
  void extraDaysOff() {
    String none = "extra-days-off: []";
    assertEquals(Set.of(), load(shipped).limits().extraDaysOff());
    assertEquals(
        Set.of(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 12, 24)),
        load(shipped.replace(none, "extra-days-off: [2026-06-05, 2026-12-24]"))
            .limits()
            .extraDaysOff());
    assertEquals(
        Set.of(LocalDate.of(2026, 6, 5)),
        load(shipped.replace(none, "extra-days-off:\n    - \"2026-06-05\""))
            .limits()
            .extraDaysOff());
    assertTrue(
        refusal(shipped.replace(none, "extra-days-off: [2026-06-05, juleaften]"))
            .contains("limits.extra-days-off[1] is not a day: write it as 2026-12-24"));
    assertTrue(
        refusal(shipped.replace(none, "")).contains("limits.extra-days-off is missing: set it"));
    assertEquals(
        Set.of(LocalDate.of(2026, 6, 5)),
        load(shipped.replace(none, "extra-days-off: 2026-06-05")).limits().extraDaysOff());
  }

  private String refusal(String yaml) {
    return assertThrows(BadSettings.class, () -> load(yaml)).getMessage();
  }

  private GatewaySettings load(String yaml) {
    try {
      Path file = Files.writeString(directory.resolve("gateway.yaml"), yaml);
      return SettingsFile.load(file, ENVIRONMENT);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
