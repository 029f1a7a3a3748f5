package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Signed with a certificate on the revocation list. */
@Provokes(SECURITY_REFUSED)
class RevokedCertificateTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().as("revoked"))
        .isRefused(SECURITY_REFUSED)
        .explaining("on the revocation list");
  }
}
