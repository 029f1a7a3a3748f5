package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whom a client of ours trusts to be the address that it calls. */
public final class TlsTrust {
  private TlsTrust() {}

  /** The certificates of a PEM file, at least one. */
  public static KeyStore authorities(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (all.isEmpty()) {
        throw new IllegalStateException(file + ": no certificate authority to trust");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int number = 0;
      for (Certificate each : all) {
        store.setCertificateEntry("authority" + number++, each);
      }
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(file + ": the certificate authorities cannot be read", e);
    }
  }

  /** TLS that trusts these authorities and no others. */
  public static SSLContext context(KeyStore authorities) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(authorities);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The authorities cannot be used", e);
    }
  }
}
