package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BUSY;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More calls at the same time than the gateway is set for. */
class BusyTest {
  @Test
  @Provokes(BUSY)
  void isToldToThoseWhoWaitedTooLong() throws Exception {
    try (TestGateway gateway = TestGateway.fresh(Settings::withOnePlace)) {
      Cpr cpr = Citizens.add(gateway.database());
      Message first = Message.enrollment(gateway, cpr);
      byte[] second = Message.of(gateway, Payloads.ping()).bytes();
      CompletableFuture<Answer> answer;
      try (LockedCitizen locked = new LockedCitizen(gateway, cpr)) {
        answer = CompletableFuture.supplyAsync(first::send);
        locked.awaitSomeoneWaiting();
        Attack.on(gateway, () -> first.send(second)).isRefusedUnread(503, FaultCode.BUSY);
      }
      assertFalse(answer.join().fault());
    }
  }
}
