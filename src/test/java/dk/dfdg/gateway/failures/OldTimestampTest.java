package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A message that was signed too long ago. */
@Provokes(SECURITY_REFUSED)
class OldTimestampTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.createdSecondsAgo(600)))
        .isRefused(SECURITY_REFUSED)
        .explaining("The Timestamp is too old: Created is 60");
  }
}
