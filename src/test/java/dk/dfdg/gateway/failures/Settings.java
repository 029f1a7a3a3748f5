package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.app.settings.GatewaySettings.DatabaseAccess;
import dk.dfdg.gateway.app.settings.GatewaySettings.Https;
import dk.dfdg.gateway.testing.OtherSettings;
import java.time.Duration;

/** Other settings than the sandbox has. */
final class Settings {
  private Settings() {}

  /** Waits half a second for a lock. */
  static GatewaySettings withLittlePatienceOfTheDatabase(GatewaySettings s) {
    DatabaseAccess d = s.database();
    return OtherSettings.with(
        s, new DatabaseAccess(d.url() + ";LOCK_TIMEOUT=500", d.user(), d.password(), d.poolSize()));
  }

  /** One call at a time; the next waits a second. */
  static GatewaySettings withOnePlace(GatewaySettings s) {
    Https h = s.https();
    return OtherSettings.with(
        s,
        new Https(
            h.host(),
            h.port(),
            h.publicAddress(),
            h.key(),
            h.maxBodyBytes(),
            1,
            h.maxChunkBytes(),
            h.maxConcurrentChunks(),
            Duration.ofMillis(1500)));
  }

  /** No movable clock, no sample data, no explanations. */
  static GatewaySettings asInProduction(GatewaySettings s) {
    return OtherSettings.with(s, false);
  }
}
