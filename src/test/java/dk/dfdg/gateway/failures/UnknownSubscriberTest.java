package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.UNKNOWN_SUBSCRIBER;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;

/** A good certificate that belongs to no subscriber: deny by default. */
@Rule({"WS-01-1", "B07-10-1"})
@Provokes(UNKNOWN_SUBSCRIBER)
class UnknownSubscriberTest {
  private final Newcomer newcomer = Newcomer.at(TestGateway.shared());

  @Test
  void isRefused() {
    Attack.with(newcomer.enrolls()).isRefused(UNKNOWN_SUBSCRIBER);
  }
}
