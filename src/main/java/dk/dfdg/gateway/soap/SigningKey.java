package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
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

  /** The only key in a PKCS #12 file. */
  public static SigningKey load(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      String alias = store.aliases().nextElement();
      return new SigningKey(
          (PrivateKey) store.getKey(alias, password.toCharArray()),
          (X509Certificate) store.getCertificate(alias));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(file + ": the key cannot be read", e);
    }
  }

  /** Signature algorithm that fits the key, always with SHA-256. */
  String algorithm() {
    return certificate.getPublicKey() instanceof ECPublicKey
        ? SecurityOutline.ECDSA_SHA256
        : SecurityOutline.RSA_SHA256;
  }

  @Override
  public String toString() {
    return "SigningKey of " + certificate.getSubjectX500Principal();
  }
}
