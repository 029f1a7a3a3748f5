package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SECURITY_REFUSED;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/**
 * A reference by way of the token reference: what it covers depends on how the verifier looks it
 * up.
 */
@Provokes(SECURITY_REFUSED)
class StrTransformTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().signing(how -> how.throughTheTokenReference()))
        .isRefused(SECURITY_REFUSED)
        .explaining(
            "A reference's transforms are [http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform]");
  }
}
