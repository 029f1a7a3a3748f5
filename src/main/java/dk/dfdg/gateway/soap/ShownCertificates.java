package dk.dfdg.gateway.soap;

import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets a client show a certificate when it connects, whichever it has: the handshake only proves
 * that it has the key. Messages are trusted for their signature, whoever brings them, and where the
 * connection's certificate counts {@link TlsCaller} decides, with words for the refusal.
 */
public final class ShownCertificates extends X509ExtendedTrustManager {
  private final X509Certificate[] authorities;

  /**
   * @param authorities PEM file of those whose certificates count: what clients are asked for
   */
  public ShownCertificates(Path authorities) {
    try {
      KeyStore store = TlsTrust.authorities(authorities);
      List<String> names = Collections.list(store.aliases());
      this.authorities = new X509Certificate[names.size()];
      for (int i = 0; i < names.size(); i++) {
        this.authorities[i] = (X509Certificate) store.getCertificate(names.get(i));
      }
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("The authorities cannot be used", unreadable);
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.clone();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) {
    // decided where it counts
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {
    // decided where it counts
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    // decided where it counts
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) {
    throw new UnsupportedOperationException("A server trusts no servers");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {
    throw new UnsupportedOperationException("A server trusts no servers");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    throw new UnsupportedOperationException("A server trusts no servers");
  }
}
