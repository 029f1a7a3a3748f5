package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** Only the sandbox tells why a signature is refused: an attacker would learn from it. */
class NoExplanationInProductionTest {
  @Test
  @Provokes(SECURITY_REFUSED)
  void aProductionGatewayTellsNothing() {
    try (TestGateway gateway = TestGateway.fresh(Settings::asInProduction)) {
      Cpr cpr = Citizens.add(gateway.database());
      Attack.with(Message.enrollment(gateway, cpr).unsigned())
          .isRefused(SECURITY_REFUSED)
          .notSaying("wsse:Security")
          .notSaying("explains");
    }
  }
}
