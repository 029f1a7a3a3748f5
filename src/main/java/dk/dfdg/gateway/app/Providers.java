package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings.CryptoProvider;
import java.security.Provider;
import org.conscrypt.Conscrypt;

/** Who calculates signatures. */
final class Providers {
  private Providers() {}

  /**
   * Never registered with Java: certificate paths and TLS stay with Java's own providers, to which
   * Conscrypt's curves and certificates are strangers.
   *
   * @return null for Java's own
   */
  static Provider of(CryptoProvider chosen) {
    return chosen == CryptoProvider.CONSCRYPT
        ? Conscrypt.newProviderBuilder().setName("Conscrypt").provideTrustManager(false).build()
        : null;
  }
}
