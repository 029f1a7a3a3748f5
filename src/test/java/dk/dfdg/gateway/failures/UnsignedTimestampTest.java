package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A Timestamp that the signature does not cover. */
@Provokes(SECURITY_REFUSED)
class UnsignedTimestampTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.leavingOut("Timestamp")))
        .isRefused(SECURITY_REFUSED)
        .explaining("The Timestamp is not covered by the signature");
  }
}
