package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.UNKNOWN_ADDRESS;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that is not there. */
@Provokes(UNKNOWN_ADDRESS)
class UnknownAddressTest {
  private final TestGateway gateway = TestGateway.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services/Nothing/v1",
        "/services/",
        "/services/UnemploymentEnrollmentService/v1/",
        "/services/UnemploymentEnrollmentService/v1;x=1",
        "/services/UnemploymentEnrollmentService/v2"
      })
  void isRefused(String path) {
    Attack.on(
            gateway,
            () ->
                Http.send(
                    gateway,
                    gateway.enrollment().resolve(path),
                    "POST",
                    BodyPublishers.ofByteArray(Message.enrollment().bytes()),
                    "Content-Type",
                    "text/xml"))
        .isRefusedUnread(404, UNKNOWN_ADDRESS);
  }
}
