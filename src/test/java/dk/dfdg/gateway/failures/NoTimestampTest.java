package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A signature without a Timestamp could be sent again for ever. */
@Provokes(SECURITY_REFUSED)
class NoTimestampTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.withoutTimestamp()))
        .isRefused(SECURITY_REFUSED)
        .explaining("exactly one Timestamp; it holds 0");
  }
}
