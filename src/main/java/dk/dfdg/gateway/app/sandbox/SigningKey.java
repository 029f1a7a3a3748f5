package dk.dfdg.gateway.app.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key and its certificate, from a PKCS #12 file that holds one entry. */
public record SigningKey(PrivateKey key, X509Certificate certificate) {

  public static SigningKey load(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      String alias = store.aliases().nextElement();
      return new SigningKey(
          (PrivateKey) store.getKey(alias, password.toCharArray()),
          (X509Certificate) store.getCertificate(alias));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Cannot read the key in " + file, e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey of " + certificate.getSubjectX500Principal();
  }
}
