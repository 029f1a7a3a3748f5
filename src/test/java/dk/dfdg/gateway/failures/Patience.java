package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.app.settings.GatewaySettings.DatabaseAccess;
import dk.dfdg.gateway.app.settings.GatewaySettings.Https;
import java.time.Duration;

/** Settings of a gateway that gives up sooner than one in production. */
final class Patience {
  private Patience() {}

  /** Waits half a second for a lock. */
  static GatewaySettings ofTheDatabase(GatewaySettings s) {
    DatabaseAccess d = s.database();
    return new GatewaySettings(
        s.https(),
        s.xml(),
        s.security(),
        s.responseSignature(),
        new DatabaseAccess(d.url() + ";LOCK_TIMEOUT=500", d.user(), d.password(), d.poolSize()),
        s.admin(),
        s.limits(),
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
            Duration.ofMillis(1500)),
        s.xml(),
        s.security(),
        s.responseSignature(),
        s.database(),
        s.admin(),
        s.limits(),
        s.configuration(),
        s.sandbox());
  }
}
