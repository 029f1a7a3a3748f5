package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SOAP_ACTION_MISMATCH;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SOAPAction names another operation than the Body. */
@Provokes(SOAP_ACTION_MISMATCH)
class WrongSoapActionTest {
  @ParameterizedTest
  @ValueSource(strings = {TestGateway.ENROLLMENT + "Ping", "", "ping"})
  void isRefused(String action) {
    Attack.with(Message.enrollment().withSoapAction(action)).isRefused(SOAP_ACTION_MISMATCH);
  }
}
