package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.CITIZEN_ACCESS_DENIED;
import static dk.dfdg.gateway.law.FaultCode.UNKNOWN_CPR;

import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** A number that nobody has. */
class UnknownCitizenTest {
  private final TestGateway gateway = TestGateway.shared();

  @Test
  @Provokes(UNKNOWN_CPR)
  void isRefused() {
    Attack.with(Message.enrollment(gateway, Citizens.number())).isRefused(UNKNOWN_CPR);
  }

  @Test
  @Provokes(CITIZEN_ACCESS_DENIED)
  void isNotToldToWhoeverMayOnlyReachTheirOwn() {
    Attack.with(Message.of(gateway, Payloads.reading(Citizens.number())))
        .isRefused(CITIZEN_ACCESS_DENIED);
  }
}
