package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A message without any signature. */
@Provokes(SECURITY_REFUSED)
class UnsignedTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().unsigned())
        .isRefused(SECURITY_REFUSED)
        .explaining("There is no wsse:Security header");
  }
}
