package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** An encrypted key: work for our private key, at anyone's word. */
@Provokes(SECURITY_REFUSED)
class EncryptedKeyTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .inTheSecurityHeader(
                    "<xenc:EncryptedKey xmlns:xenc='http://www.w3.org/2001/04/xmlenc#'/>"))
        .isRefused(SECURITY_REFUSED)
        .explaining("an encrypted key");
  }
}
