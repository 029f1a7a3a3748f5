package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** An HMAC whose secret is the public key of the certificate, which everyone has. */
@Provokes(SECURITY_REFUSED)
class HmacWithPublicKeyTest {
  private static final String HMAC = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";

  @Test
  void isRefused() {
    Message message = Message.enrollment();
    Attack.with(
            message.afterSigning(
                document -> {
                  Xml.the(document, "SignatureMethod").setAttribute("Algorithm", HMAC);
                  Resigning.withHmac(document, message.key().certificate().getPublicKey());
                }))
        .isRefused(SECURITY_REFUSED)
        .explaining("SignatureMethod is " + HMAC);
  }
}
