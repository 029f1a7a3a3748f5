package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings.CryptoProvider;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import javax.net.ssl.SSLContext;
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
      readCurvesOfTls();
      Security.insertProviderAt(
          Conscrypt.newProviderBuilder().setName("Conscrypt").provideTrustManager(false).build(),
          1);
    }
  }

  /** Java's TLS lists its curves once, among them some that Conscrypt refuses to hear of. */
  private static void readCurvesOfTls() {
    try {
      SSLContext.getDefault().getSupportedSSLParameters();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }
}
