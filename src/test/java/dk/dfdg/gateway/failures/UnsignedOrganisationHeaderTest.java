package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** The claim on whose behalf the caller acts, outside the signature. */
@Provokes(SECURITY_REFUSED)
class UnsignedOrganisationHeaderTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.leavingOut("ActiveOrganisationHeader")))
        .isRefused(SECURITY_REFUSED)
        .explaining("ActiveOrganisationHeader is not covered by the signature");
  }
}
