package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SOAP_ACTION_MISMATCH;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** wsa:Action names another operation than the Body. */
@Provokes(SOAP_ACTION_MISMATCH)
class WrongWsaActionTest {
  @Test
  void isRefused() {
    Attack.with(Message.enrollment().with("Action", TestGateway.ENROLLMENT + "Ping"))
        .isRefused(SOAP_ACTION_MISMATCH);
  }
}
