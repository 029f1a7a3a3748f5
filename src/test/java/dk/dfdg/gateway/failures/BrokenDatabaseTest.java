package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.INTERNAL_ERROR;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** Something of ours breaks: the caller hears of it, and of nothing inside. */
class BrokenDatabaseTest {
  @Test
  @Provokes(INTERNAL_ERROR)
  void isAnInternalErrorAndLeavesNothing() {
    try (TestGateway gateway = TestGateway.fresh()) {
      Cpr cpr = Citizens.add(gateway.database());
      gateway
          .database()
          .inTransaction(
              handle -> handle.execute("alter table enrollment rename column category to gone"));
      Attack.with(Message.enrollment(gateway, cpr)).isRefused(INTERNAL_ERROR);
    }
  }
}
