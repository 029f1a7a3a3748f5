package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings.CryptoProvider;
import java.security.Security;
import org.conscrypt.Conscrypt;

/** Who computes signatures in this process. */
final class Providers {
  private Providers() {}

  /**
   * Conscrypt comes first when it is chosen; Java's own providers stay behind it for what it does
   * not know.
   */
  static void install(CryptoProvider chosen) {
    if (chosen == CryptoProvider.CONSCRYPT && Security.getProvider("Conscrypt") == null) {
      Security.insertProviderAt(
          Conscrypt.newProviderBuilder().setName("Conscrypt").provideTrustManager(false).build(),
          1);
    }
  }
}
