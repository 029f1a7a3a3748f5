package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A password beside the signature. */
@Provokes(SECURITY_REFUSED)
class UsernameTokenTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.enrollment()
                .inTheSecurityHeader(
                    "<wsse:UsernameToken xmlns:wsse='"
                        + Xml.WSSE
                        + "'><wsse:Username>workbase</wsse:Username></wsse:UsernameToken>"))
        .isRefused(SECURITY_REFUSED)
        .explaining("a UsernameToken");
  }
}
