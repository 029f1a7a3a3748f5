package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** Signed with a certificate of an authority that the gateway does not trust. */
@Provokes(SECURITY_REFUSED)
class UnknownAuthorityTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().as("untrusted"))
        .isRefused(SECURITY_REFUSED)
        .explaining("does not come from an authority that this gateway trusts");
  }
}
