package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.STORAGE_UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** The database does not let anyone write for the moment. */
class LockedDatabaseTest {
  @Test
  @Provokes(STORAGE_UNAVAILABLE)
  void isAskedAgainLaterWithTheSameMessage() throws Exception {
    try (TestGateway gateway = TestGateway.fresh(Settings::withLittlePatienceOfTheDatabase)) {
      Cpr cpr = Citizens.add(gateway.database());
      Message message = Message.enrollment(gateway, cpr);
      LockedCitizen locked = new LockedCitizen(gateway, cpr);
      try {
        Attack.with(message).isRefused(STORAGE_UNAVAILABLE).saying("same MessageID");
      } finally {
        locked.close();
      }
      assertFalse(message.send().fault());
    }
  }
}
