package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.METHOD_NOT_ALLOWED;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anything but POST. */
@Provokes(METHOD_NOT_ALLOWED)
class WrongMethodTest {
  private final TestGateway gateway = TestGateway.shared();

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void isRefused(String method) {
    Attack.on(
            gateway,
            () -> Http.send(gateway, gateway.enrollment(), method, BodyPublishers.noBody()))
        .isRefusedUnread(405, METHOD_NOT_ALLOWED);
  }
}
