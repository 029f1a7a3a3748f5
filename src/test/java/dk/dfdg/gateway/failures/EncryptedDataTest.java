package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Encrypted data: a padding oracle in the making. */
@Provokes(SECURITY_REFUSED)
class EncryptedDataTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .inTheSecurityHeader(
                    "<xenc:EncryptedData xmlns:xenc='http://www.w3.org/2001/04/xmlenc#'/>"))
        .isRefused(SECURITY_REFUSED)
        .explaining("encrypted data");
  }
}
