package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A message from a sender whose clock is far ahead. */
@Provokes(SECURITY_REFUSED)
class FutureTimestampTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.createdSecondsAgo(-3600)))
        .isRefused(SECURITY_REFUSED)
        .explaining("The Timestamp lies in the future");
  }
}
