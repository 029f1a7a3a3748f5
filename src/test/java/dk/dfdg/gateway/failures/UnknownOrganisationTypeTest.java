package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.ORGANISATION_TYPE_INVALID;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A kind of organisation that is not in the code list. */
@Provokes(ORGANISATION_TYPE_INVALID)
class UnknownOrganisationTypeTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().with("OrganisationTypeIdentifier", "99"))
        .isRefused(ORGANISATION_TYPE_INVALID);
  }
}
