package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.app.settings.GatewaySettings.DatabaseAccess;
import dk.dfdg.gateway.app.settings.GatewaySettings.Https;
import java.time.Duration;

/** Other settings than the sandbox has. */
final class Settings {
  private Settings() {}

  /** Waits half a second for a lock. */
  static GatewaySettings withLittlePatienceOfTheDatabase(GatewaySettings s) {
    DatabaseAccess d = s.database();
    return new GatewaySettings(
        s.https(),
        s.xml(),
        s.security(),
        s.responseSignature(),
        new DatabaseAccess(d.url() + ";LOCK_TIMEOUT=500", d.user(), d.password(), d.poolSize()),
        s.admin(),
        s.limits(),
        s.amfora(),
        s.letters(),
        s.push(),
        s.delivery(),
        s.files(),
        s.sftp(),
        s.configuration(),
        s.sandbox());
  }

  /** One call at a time; the next waits a second. */
  static GatewaySettings withOnePlace(GatewaySettings s) {
    Https h = s.https();
    return new GatewaySettings(
        new Https(
            h.host(),
            h.port(),
            h.publicAddress(),
            h.key(),
            h.maxBodyBytes(),
            1,
            h.maxChunkBytes(),
            h.maxConcurrentChunks(),
            Duration.ofMillis(1500)),
        s.xml(),
        s.security(),
        s.responseSignature(),
        s.database(),
        s.admin(),
        s.limits(),
        s.amfora(),
        s.letters(),
        s.push(),
        s.delivery(),
        s.files(),
        s.sftp(),
        s.configuration(),
        s.sandbox());
  }

  /** No movable clock, no sample data, no explanations. */
  static GatewaySettings asInProduction(GatewaySettings s) {
    return new GatewaySettings(
        s.https(),
        s.xml(),
        s.security(),
        s.responseSignature(),
        s.database(),
        s.admin(),
        s.limits(),
        s.amfora(),
        s.letters(),
        s.push(),
        s.delivery(),
        s.files(),
        s.sftp(),
        s.configuration(),
        false);
  }
}
