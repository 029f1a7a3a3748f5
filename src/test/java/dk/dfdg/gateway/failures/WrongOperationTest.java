package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.OPERATION_NOT_COVERED;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** A subscriber calls an operation that its agreement does not name. */
@Provokes(OPERATION_NOT_COVERED)
class WrongOperationTest {
  @Test
  void isRefused() {
    Attack.with(
            Message.of(
                    TestGateway.shared(),
                    Payloads.withdrawal(Citizens.add(TestGateway.shared().database())))
                .as("ydelse101")
                .actingFor(new Organisation(Organisation.MUNICIPALITY, "101")))
        .isRefused(OPERATION_NOT_COVERED);
  }
}
