package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.GatewayClock;
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
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

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
    return context(managers(authorities));
  }

  /**
   * TLS that trusts these authorities and no others, and of theirs nobody who is revoked.
   *
   * @param authorities PEM file, with the one that issued the servers' certificates
   * @param revocationList of that authority
   */
  public static SSLContext context(Path authorities, Path revocationList, GatewayClock clock) {
    TrustedCertificates notRevoked = new TrustedCertificates(authorities, revocationList);
    TrustManager[] managers = managers(authorities(authorities));
    for (int i = 0; i < managers.length; i++) {
      managers[i] =
          new RevocationCheckingTrust((X509ExtendedTrustManager) managers[i], notRevoked, clock);
    }
    return context(managers);
  }

  private static TrustManager[] managers(KeyStore authorities) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(authorities);
      return trust.getTrustManagers();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The authorities cannot be used", e);
    }
  }

  private static SSLContext context(TrustManager[] managers) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("There is no TLS", e);
    }
  }
}
