package dk.dfdg.gateway.soap;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;

/**
 * A private key with its certificate.
 *
 * @param key the private key; never printed
 * @param certificate the certificate that is sent with each signature
 */
public record SigningKey(PrivateKey key, X509Certificate certificate) {

  /** Signature algorithm that fits the key, always with SHA-256. */
  String algorithm() {
    return certificate.getPublicKey() instanceof ECPublicKey ? SecurityOutline.ECDSA_SHA256 : SecurityOutline.RSA_SHA256;
  }

  @Override
  public String toString() {
    return "SigningKey of " + certificate.getSubjectX500Principal();
  }
}
