package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.CITIZEN_ACCESS_DENIED;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** Another authority's citizen. */
class ForeignCitizenTest {
  @Test
  @Provokes(CITIZEN_ACCESS_DENIED)
  void isRefused() {
    TestGateway gateway = TestGateway.shared();
    Cpr cpr = Citizens.add(gateway.database());
    Attack.with(
            Message.of(gateway, Payloads.reading(cpr))
                .as("opera")
                .actingFor(new Organisation(Organisation.JOBCENTRE, "75100")))
        .isRefused(CITIZEN_ACCESS_DENIED);
  }
}
