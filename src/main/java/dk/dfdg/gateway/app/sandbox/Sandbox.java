package dk.dfdg.gateway.app.sandbox;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.app.settings.SettingsFile;
import dk.dfdg.gateway.base.GatewayClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sandbox's directory: keys, database and state. Its settings are those of production, but for
 * the addresses, keys and database.
 */
public record Sandbox(
    List<SandboxSubscriber> subscribers, SandboxKeys keys, GatewaySettings settings) {

  /**
   * Makes what is missing in the directory.
   *
   * @param configuration the distribution's conf/
   * @param port 0 for any free one
   */
  public static Sandbox prepare(Path configuration, Path directory, int port) {
    Path state = directory.toAbsolutePath().normalize();
    List<SandboxSubscriber> subscribers =
        SandboxAgreements.load(configuration.resolve("sandbox/agreements.yaml"));
    SandboxKeys keys =
        SandboxKeys.prepare(state.resolve("keys"), subscribers, GatewayClock.system().machineNow());
    Path accounts = SandboxAccounts.write(state.resolve("sftp-accounts.yaml"), subscribers, keys);
    GatewaySettings settings =
        SettingsFile.sandbox(
            configuration.resolve("gateway.yaml"), overrides(state, keys, accounts, port));
    return new Sandbox(subscribers, keys, settings);
  }

  private static Map<String, String> overrides(
      Path state, SandboxKeys keys, Path accounts, int port) {
    Map<String, String> overrides = new TreeMap<>();
    // This machine only: everyone knows the sample passwords.
    overrides.put("https.host", "127.0.0.1");
    overrides.put("https.port", Integer.toString(port));
    overrides.put("https.public-address", "");
    overrides.put("https.key-store", keys.server().toString());
    overrides.put("https.password", SandboxKeys.PASSWORD);
    overrides.put("https.password-file", "");
    overrides.put("security.authorities", keys.authority().toString());
    overrides.put("security.revocation-list", keys.revocationList().toString());
    overrides.put("response-signature.key-store", keys.gateway().toString());
    overrides.put("response-signature.password", SandboxKeys.PASSWORD);
    overrides.put("response-signature.password-file", "");
    overrides.put("response-signature.algorithm", "rsa");
    overrides.put("database.url", "jdbc:h2:file:" + state.resolve("database").resolve("dfdg"));
    overrides.put("database.user", "sandbox");
    overrides.put("database.password", SandboxKeys.PASSWORD);
    overrides.put("database.password-file", "");
    overrides.put("admin.port", "0");
    overrides.put("admin.state-directory", state.toString());
    overrides.put("letters.directory", state.resolve("letters").toString());
    overrides.put("amfora.spool-directory", state.resolve("spool").toString());
    overrides.put("push.receivers", "sandbox/receivers.yaml");
    overrides.put("push.authorities", keys.authority().toString());
    overrides.put("push.revocation-list", keys.revocationList().toString());
    overrides.put("files.directory", state.resolve("files").toString());
    overrides.put("sftp.enabled", "true");
    overrides.put("sftp.host", "127.0.0.1");
    // The port after that of HTTPS.
    overrides.put("sftp.port", Integer.toString(port == 0 ? 0 : port + 1));
    overrides.put("sftp.key-store", keys.server().toString());
    overrides.put("sftp.password", SandboxKeys.PASSWORD);
    overrides.put("sftp.password-file", "");
    overrides.put("sftp.directory", state.resolve("sftp").toString());
    overrides.put("sftp.accounts", accounts.toString());
    overrides.put("limits.employer-talks", "true");
    overrides.put("configuration", ".");
    return overrides;
  }
}
