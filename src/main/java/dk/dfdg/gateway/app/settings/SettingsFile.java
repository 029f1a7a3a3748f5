package dk.dfdg.gateway.app.settings;

import dk.dfdg.gateway.app.settings.GatewaySettings.Absences;
import dk.dfdg.gateway.app.settings.GatewaySettings.Admin;
import dk.dfdg.gateway.app.settings.GatewaySettings.Amfora;
import dk.dfdg.gateway.app.settings.GatewaySettings.CryptoProvider;
import dk.dfdg.gateway.app.settings.GatewaySettings.DatabaseAccess;
import dk.dfdg.gateway.app.settings.GatewaySettings.Delivery;
import dk.dfdg.gateway.app.settings.GatewaySettings.Https;
import dk.dfdg.gateway.app.settings.GatewaySettings.KeyFile;
import dk.dfdg.gateway.app.settings.GatewaySettings.Letters;
import dk.dfdg.gateway.app.settings.GatewaySettings.Limits;
import dk.dfdg.gateway.app.settings.GatewaySettings.Push;
import dk.dfdg.gateway.app.settings.GatewaySettings.ResponseSignature;
import dk.dfdg.gateway.app.settings.GatewaySettings.Security;
import dk.dfdg.gateway.app.settings.GatewaySettings.Sftp;
import dk.dfdg.gateway.app.settings.GatewaySettings.SignatureAlgorithm;
import dk.dfdg.gateway.app.settings.GatewaySettings.Xml;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code conf/gateway.yaml}. Nothing is guessed: an unknown key, a missing one, a value out
 * of its range, or a file that is not there stops the start.
 */
public final class SettingsFile {
  /** A signed message is held as text, as a tree and as objects. */
  private static final long MEMORY_PER_BODY_BYTE = 10;

  private SettingsFile() {}

  /**
   * The settings of a production gateway.
   *
   * @param environment the environment's variables, which {@code ${…}} in the file may name
   */
  public static GatewaySettings load(Path file, Map<String, String> environment) {
    return load(file, environment, Map.of(), false);
  }

  /** The same file for a sandbox, with what differs there. */
  public static GatewaySettings sandbox(Path file, Map<String, String> overrides) {
    return load(file, Map.of(), overrides, true);
  }

  /** Where a gateway with this file leaves the address of its admin channel. */
  public static Path stateDirectory(Path file) {
    SmallRyeConfig config = config(yaml(file), Map.of(), Map.of());
    return directoryOf(file).resolve(config.getValue("admin.state-directory", String.class));
  }

  private static GatewaySettings load(
      Path file, Map<String, String> environment, Map<String, String> overrides, boolean sandbox) {
    YamlConfigSource yaml = yaml(file);
    Values values = new Values(config(yaml, environment, overrides), directoryOf(file));
    GatewaySettings settings = settings(values, sandbox);
    values.refuseUnknown(yaml.getPropertyNames());
    if (values.problems().isEmpty()) {
      checkKeys(settings, values);
    }
    if (!values.problems().isEmpty()) {
      throw new BadSettings(file.toString(), values.problems());
    }
    return settings;
  }

  private static SmallRyeConfig config(
      YamlConfigSource yaml, Map<String, String> environment, Map<String, String> overrides) {
    int ordinal = yaml.getOrdinal();
    return new SmallRyeConfigBuilder()
        .withSources(
            new PropertiesConfigSource(overrides, "overrides", ordinal + 1),
            yaml,
            new PropertiesConfigSource(environment, "environment", ordinal - 1))
        .addDefaultInterceptors()
        .build();
  }

  private static Path directoryOf(Path file) {
    return file.toAbsolutePath().getParent();
  }

  private static YamlConfigSource yaml(Path file) {
    try {
      return new YamlConfigSource("gateway", Files.readString(file));
    } catch (IOException e) {
      throw new BadSettings(file.toString(), List.of("the file cannot be read"));
    } catch (RuntimeException e) {
      throw new BadSettings(file.toString(), List.of("the file is not YAML: " + e.getMessage()));
    }
  }

  private static GatewaySettings settings(Values v, boolean sandbox) {
    return new GatewaySettings(
        https(v, sandbox),
        xml(v),
        new Security(
            v.file("security.authorities"),
            v.file("security.revocation-list"),
            Duration.ofSeconds(v.number("security.timestamp-seconds", 30, 3600)),
            Duration.ofSeconds(v.number("security.timestamp-ahead-seconds", 0, 300))),
        new ResponseSignature(
            v.keyFile("response-signature"),
            v.word("response-signature.algorithm", SignatureAlgorithm.class),
            v.word("response-signature.provider", CryptoProvider.class)),
        new DatabaseAccess(
            databaseUrl(v),
            v.text("database.user"),
            v.password("database"),
            v.number("database.pool-size", 2, 200)),
        new Admin(v.number("admin.port", 0, 65535), v.writableDirectory("admin.state-directory")),
        new Limits(
            v.number("limits.enrollment-backdating-days", 0, 10),
            v.number("limits.cancellation-days-ahead", 0, 60),
            v.number("limits.conversation-backdating-days", 0, 30),
            v.number("limits.reenrollment-days", 0, 31),
            v.number("limits.age-only-without-benefit", 18, 120),
            v.days("limits.extra-days-off"),
            v.number("limits.benefit-answer-working-days", 1, 60),
            v.number("limits.refusal-cancellation-days", 1, 60),
            v.number("limits.job-search-confirmation-days", 1, 60),
            v.number("limits.job-search-cancellation-days", 1, 60),
            v.number("limits.job-search-reminders", 0, 100),
            v.number("limits.guest-access-days", 1, 365),
            v.number("limits.held-report-days", 0, 60),
            v.yes("limits.employer-talks"),
            v.yes("limits.prolonged-offer-as-ended"),
            new Absences(
                v.number("limits.absence-days-ahead", 1, 1000),
                v.number("limits.sick-report-days", 1, 1000),
                v.number("limits.sickness-letter-days", 1, 20),
                v.number("limits.holiday-notice-days", 0, 100),
                v.yes("limits.absences-on-min-side"))),
        amfora(v),
        new Letters(v.writableDirectory("letters.directory")),
        new Push(
            v.file("push.receivers"),
            v.file("push.authorities"),
            v.fileIfAny("push.revocation-list"),
            Duration.ofSeconds(v.number("push.timeout-seconds", 1, 60))),
        new Delivery(v.number("delivery.keep-days", 30, 3650)),
        new GatewaySettings.Files(
            v.writableDirectory("files.directory"),
            megabytes(v.number("files.max-megabytes", 1, 10_000)),
            megabytes(v.number("files.max-unpacked-megabytes", 1, 100_000)),
            v.number("files.at-once", 1, 20)),
        sftp(v, sandbox),
        v.directory("configuration"),
        sandbox);
  }

  private static Https https(Values v, boolean sandbox) {
    Https https =
        new Https(
            v.text("https.host"),
            v.number("https.port", sandbox ? 0 : 1, 65535),
            v.address("https.public-address"),
            v.keyFile("https"),
            v.number("https.max-body-bytes", 16 * 1024, 64 * 1024 * 1024),
            v.number("https.max-concurrent-calls", 1, 1000),
            v.number("https.max-chunk-bytes", 1024 * 1024, 64 * 1024 * 1024),
            v.number("https.max-concurrent-chunks", 1, 100),
            Duration.ofSeconds(v.number("https.idle-timeout-seconds", 1, 600)));
    long worst =
        MEMORY_PER_BODY_BYTE * https.maxBodyBytes() * https.maxConcurrentCalls()
            + MEMORY_PER_BODY_BYTE * https.maxChunkBytes() * https.maxConcurrentChunks();
    if (worst > Runtime.getRuntime().maxMemory()) {
      v.problem(
          "https.max-body-bytes",
          "times https.max-concurrent-calls may need "
              + worst / 1024 / 1024
              + " MB of memory, together with the chunks",
          "lower either, or max-chunk-bytes or max-concurrent-chunks, or give Java more with DFDG_JAVA_OPTS=-Xmx…");
    }
    return https;
  }

  private static Amfora amfora(Values v) {
    if (v.yes("amfora.events-from-reports")) {
      v.problem(
          "amfora.events-from-reports",
          "cannot be true: events are formed of registrations as they happen, not of reports",
          "set it to false");
    }
    return new Amfora(
        v.writableDirectory("amfora.spool-directory"),
        v.number("amfora.confirm-percent", 0, 100),
        v.number("amfora.confirm-at-least", 0, 1_000_000));
  }

  private static Sftp sftp(Values v, boolean sandbox) {
    if (!v.yes("sftp.enabled")) {
      v.leaveAlone("sftp.");
      return new Sftp(false, null, 0, null, null, null, 0, 0, null, null);
    }
    return new Sftp(
        true,
        v.text("sftp.host"),
        v.number("sftp.port", sandbox ? 0 : 1, 65535),
        v.keyFile("sftp"),
        v.writableDirectory("sftp.directory"),
        v.file("sftp.accounts"),
        roomOfAccount(v),
        v.number("sftp.max-account-files", 100, 100_000),
        Duration.ofDays(v.number("sftp.keep-receipts-days", 1, 365)),
        Duration.ofSeconds(v.number("sftp.idle-timeout-seconds", 10, 3600)));
  }

  private static long roomOfAccount(Values v) {
    int room = v.number("sftp.max-account-megabytes", 1, 1_000_000);
    if (room < v.number("files.max-megabytes", 1, 10_000)) {
      v.problem(
          "sftp.max-account-megabytes",
          "leaves no room for the largest file",
          "set it to files.max-megabytes or more");
    }
    return megabytes(room);
  }

  private static long megabytes(int number) {
    return number * 1_000_000L;
  }

  private static Xml xml(Values v) {
    return new Xml(
        v.number("xml.max-depth", 20, 1000),
        v.number("xml.max-elements", 200, 1_000_000),
        v.number("xml.max-children", 100, 1_000_000),
        v.number("xml.max-attributes", 10, 500),
        v.number("xml.max-attribute-characters", 1_000, 100_000),
        v.number("xml.max-text-characters", 8_000, 10_000_000),
        v.number("xml.max-characters", 16_000, 100_000_000),
        v.number("xml.max-chunk-elements", 10_000, 10_000_000));
  }

  private static String databaseUrl(Values v) {
    String url = v.text("database.url");
    if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:file:")) {
      v.problem(
          "database.url",
          "is neither PostgreSQL nor H2 in a file",
          "begin it with jdbc:postgresql: or jdbc:h2:file:");
    }
    return url;
  }

  private static void checkKeys(GatewaySettings settings, Values v) {
    checkKey("https", settings.https().key(), null, v);
    ResponseSignature signature = settings.responseSignature();
    checkKey("response-signature", signature.key(), signature.algorithm(), v);
    if (settings.sftp().enabled()) {
      checkKey("sftp", settings.sftp().key(), null, v);
    }
  }

  private static void checkKey(String key, KeyFile file, SignatureAlgorithm algorithm, Values v) {
    try {
      KeyStore store = KeyStore.getInstance(file.file().toFile(), file.password().toCharArray());
      String alias = store.aliases().hasMoreElements() ? store.aliases().nextElement() : "";
      if (!store.isKeyEntry(alias)) {
        v.problem(key + ".key-store", "holds no private key", "put key and certificate into it");
      } else if (algorithm != null
          && !store.getCertificate(alias).getPublicKey().getAlgorithm().equals(algorithm.name())) {
        v.problem(key + ".algorithm", "does not fit the key in the key store", "change either");
      }
    } catch (Exception e) {
      v.problem(
          key + ".key-store", "cannot be opened", "check that it is PKCS #12 and its password");
    }
  }
}
