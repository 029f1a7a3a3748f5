package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.Test;

/** References digested with SHA-1. */
@Provokes(SECURITY_REFUSED)
class Sha1DigestTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.withDigestAlgorithm(WSConstants.SHA1)))
        .isRefused(SECURITY_REFUSED)
        .explaining("DigestMethod is http://www.w3.org/2000/09/xmldsig#sha1");
  }
}
