package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.GatewayClock;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a server that another trusts, unless its certificate is revoked. The list is read anew
 * when it changes; without one in time nobody is trusted.
 */
final class RevocationCheckingTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager trust;
  private final TrustedCertificates notRevoked;
  private final GatewayClock clock;

  RevocationCheckingTrust(
      X509ExtendedTrustManager trust, TrustedCertificates notRevoked, GatewayClock clock) {
    this.trust = trust;
    this.notRevoked = notRevoked;
    this.clock = clock;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    trust.checkServerTrusted(chain, authType, engine);
    checkRevocation(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    trust.checkServerTrusted(chain, authType, socket);
    checkRevocation(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    trust.checkServerTrusted(chain, authType);
    checkRevocation(chain);
  }

  private void checkRevocation(X509Certificate[] chain) throws CertificateException {
    Optional<String> problem;
    try {
      problem = notRevoked.distrust(chain[0], clock.machineNow());
    } catch (IllegalStateException unreadable) {
      throw new CertificateException("The revocation list cannot be read.", unreadable);
    }
    if (problem.isPresent()) {
      throw new CertificateException(problem.get());
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("This side calls only.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("This side calls only.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("This side calls only.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trust.getAcceptedIssuers();
  }
}
