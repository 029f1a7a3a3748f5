package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A signature over everything but the Body. */
@Provokes(SECURITY_REFUSED)
class UnsignedBodyTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.leavingOut("Body")))
        .isRefused(SECURITY_REFUSED)
        .explaining("The Body is not covered by the signature");
  }
}
