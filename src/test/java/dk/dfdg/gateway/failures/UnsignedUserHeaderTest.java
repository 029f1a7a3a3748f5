package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** The claim which user acts, outside the signature. */
@Provokes(SECURITY_REFUSED)
class UnsignedUserHeaderTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.leavingOut("RequestUserMetadataHeader")))
        .isRefused(SECURITY_REFUSED)
        .explaining("RequestUserMetadataHeader is not covered by the signature");
  }
}
