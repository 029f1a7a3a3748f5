package dk.dfdg.gateway.soap;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * A caller's certificate and the system it names, read from a token. Says nothing yet of whether it
 * is trusted.
 *
 * @param certificate the certificate, whose key is long enough
 * @param subject the system it names, or why it names none
 */
record CallerCertificate(X509Certificate certificate, OcesSubject.Reading subject) {
  static final int LEAST_RSA_BITS = 2048;
  static final int LEAST_EC_BITS = 256;
  private static final int LONGEST_KEY_IDENTIFIER = 128;
  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

  /**
   * Reads the Base64 text of a BinarySecurityToken.
   *
   * @throws SecurityProblem when it is no certificate that could be used
   */
  static CallerCertificate of(String token) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(token);
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded));
      checkKeyIdentifier(certificate.getExtensionValue(SUBJECT_KEY_IDENTIFIER));
      if (!isStrong(certificate)) {
        throw new SecurityProblem(
            "The certificate's key is too short: RSA of at least 2048 bits or an elliptic curve of at least 256 bits is required.");
      }
      return new CallerCertificate(certificate, OcesSubject.read(certificate));
    } catch (CertificateException | IllegalArgumentException e) {
      throw new SecurityProblem("The BinarySecurityToken is not an X.509 certificate in Base64.");
    }
  }

  /**
   * WSS4J 4.0.1 believes the length inside this extension (CVE-2026-95616): an octet string inside
   * an octet string, both in short form.
   */
  private static void checkKeyIdentifier(byte[] value) {
    boolean wellFormed =
        value == null
            || value.length >= 4
                && value.length <= LONGEST_KEY_IDENTIFIER
                && value[2] == 0x04
                && value[3] == value.length - 4;
    if (!wellFormed) {
      throw new SecurityProblem("The certificate's subject key identifier is malformed.");
    }
  }

  private static boolean isStrong(X509Certificate certificate) {
    if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
    }
    return certificate.getPublicKey() instanceof ECPublicKey ec
        && ec.getParams().getCurve().getField().getFieldSize() >= LEAST_EC_BITS;
  }
}
