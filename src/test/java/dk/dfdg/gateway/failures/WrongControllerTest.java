package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.NO_AGREEMENT;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import org.junit.jupiter.api.Test;

/** A subscriber acts for an authority that its agreement does not cover. */
@Rule("WS-01-1")
@Provokes(NO_AGREEMENT)
class WrongControllerTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().actingFor(new Organisation(Organisation.JOBCENTRE, "75100")))
        .isRefused(NO_AGREEMENT);
  }

  @Test
  void underAnotherKindOfOrganisationIsRefused() {
    Attack.with(
            Message.enrollment().actingFor(new Organisation(Organisation.MUNICIPALITY, "10100")))
        .isRefused(NO_AGREEMENT);
  }
}
