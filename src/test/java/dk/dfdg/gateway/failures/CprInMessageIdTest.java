package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.SOAP_ACTION_MISMATCH;

import dk.dfdg.gateway.testing.Provokes;
import org.junit.jupiter.api.Test;

/** A CPR number where none belongs does not get into the audit. */
@Provokes(SOAP_ACTION_MISMATCH)
class CprInMessageIdTest {
  @Test
  void isMasked() {
    Attack.with(Message.enrollment().withId("call-0101801234").withSoapAction("x"))
        .isRefused(SOAP_ACTION_MISMATCH);
  }
}
