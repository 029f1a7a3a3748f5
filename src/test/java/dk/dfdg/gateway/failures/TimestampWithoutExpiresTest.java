package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A Timestamp that never ends. */
@Provokes(SECURITY_REFUSED)
class TimestampWithoutExpiresTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.withoutExpires()))
        .isRefused(SECURITY_REFUSED)
        .explaining("both Created and Expires");
  }
}
