package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Signed with a certificate that is out of date. */
@Provokes(SECURITY_REFUSED)
class ExpiredCertificateTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().as("expired"))
        .isRefused(SECURITY_REFUSED)
        .explaining("The certificate expired on");
  }
}
