package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ACTIVE_ORGANISATION_MISSING;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** No ActiveOrganisationHeader. */
class MissingOrganisationHeaderTest {
  @Test
  @Provokes(ACTIVE_ORGANISATION_MISSING)
  void isRefused() {
    Attack.with(Message.enrollment().without("ActiveOrganisationHeader"))
        .isRefused(ACTIVE_ORGANISATION_MISSING);
  }
}
