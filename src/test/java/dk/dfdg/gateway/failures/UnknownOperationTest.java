package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.UNKNOWN_OPERATION;

import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** A message that the service does not have. */
@Provokes(UNKNOWN_OPERATION)
class UnknownOperationTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.of(
                TestGateway.shared(),
                "UnemploymentEnrollmentService",
                "<enr:DeleteEverythingRequest xmlns:enr='" + TestGateway.ENROLLMENT + "'/>"))
        .isRefused(UNKNOWN_OPERATION);
  }

  @Test
  void ofAnotherServiceIsRefused() {
    Attack.with(Message.of(TestGateway.shared(), "AgreementService", Payloads.ping()))
        .isRefused(UNKNOWN_OPERATION);
  }
}
