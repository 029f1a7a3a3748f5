package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.Test;

/** A signature by RSA-SHA1, as the plain words of the policy would have it. */
@Provokes(SECURITY_REFUSED)
class Sha1SignatureTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment().signing(how -> how.withSignatureAlgorithm(WSConstants.RSA_SHA1)))
        .isRefused(SECURITY_REFUSED)
        .explaining("SignatureMethod is http://www.w3.org/2000/09/xmldsig#rsa-sha1; expected");
  }
}
