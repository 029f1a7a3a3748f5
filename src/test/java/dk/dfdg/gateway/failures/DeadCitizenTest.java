package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.CITIZEN_DEAD;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A citizen who is dead. */
class DeadCitizenTest {
  @Test
  @Provokes(CITIZEN_DEAD)
  void isRefused() {
    TestGateway gateway = TestGateway.shared();
    Cpr cpr = Citizens.addDead(gateway.database(), LocalDate.of(2024, 1, 1));
    Attack.with(Message.enrollment(gateway, cpr)).isRefused(CITIZEN_DEAD);
  }
}
