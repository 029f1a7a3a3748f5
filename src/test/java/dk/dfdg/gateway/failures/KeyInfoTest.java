package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A KeyInfo that brings a key of the attacker along, or points elsewhere. */
@Provokes(SECURITY_REFUSED)
class KeyInfoTest {
  private static final String CAUSE =
      "KeyInfo must hold a SecurityTokenReference with a direct Reference to the message's BinarySecurityToken";

  @Test
  void withAKeyValueIsRefused() {
    Message message = Message.enrollment().as("untrusted");
    RSAPublicKey key = (RSAPublicKey) message.key().certificate().getPublicKey();
    refused(
        message,
        "<ds:KeyInfo xmlns:ds='%s'><ds:KeyValue><ds:RSAKeyValue><ds:Modulus>%s</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>"
            .formatted(Xml.DS, base64(key.getModulus().toByteArray())));
  }

  @Test
  void withX509DataIsRefused() throws Exception {
    Message message = Message.enrollment().as("untrusted");
    refused(
        message,
        "<ds:KeyInfo xmlns:ds='%s'><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo>"
            .formatted(Xml.DS, base64(message.key().certificate().getEncoded())));
  }

  @Test
  void thatPointsToAnotherTokenIsRefused() {
    // The signature is the attacker's own; the token in the security header is a subscriber's.
    Attack.with(
            Message.enrollment()
                .as("untrusted")
                .afterSigning(
                    document -> {
                      Element own = Xml.the(document, "BinarySecurityToken");
                      Element others = Xml.appendCopy(Xml.the(document, "Security"), own);
                      others.setTextContent(workbase());
                      Xml.hide(own);
                    }))
        .isRefused(SECURITY_REFUSED)
        .explaining(CAUSE);
  }

  @Test
  void withTheTokenOfAnotherUnderTheSameIdIsRefused() {
    Attack.with(
            Message.enrollment()
                .as("untrusted")
                .afterSigning(
                    document ->
                        Xml.the(document, "BinarySecurityToken").setTextContent(workbase())))
        .isRefused(SECURITY_REFUSED)
        .explaining("the token is not the signing key's");
  }

  private static void refused(Message message, String keyInfo) {
    Attack.with(
            message.afterSigning(
                document -> {
                  Xml.remove(document, "KeyInfo");
                  Xml.the(document, "BinarySecurityToken").setTextContent(workbase());
                  Xml.append(Xml.the(document, "Signature"), keyInfo);
                }))
        .isRefused(SECURITY_REFUSED)
        .explaining(CAUSE);
  }

  private static String workbase() {
    try {
      return base64(TestGateway.shared().key("workbase").certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
