package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.UNSUPPORTED_CONTENT_TYPE;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anything but SOAP 1.1 as text/xml: multipart, SOAP 1.2, JSON. */
@Provokes(UNSUPPORTED_CONTENT_TYPE)
class WrongContentTypeTest {
  private final TestGateway gateway = TestGateway.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/soap+xml",
        "multipart/related; type=\"text/xml\"; boundary=b; start=\"<a>\"",
        "application/json",
        "application/xml",
        "text/xml; charset=utf-7",
        "text/xmlx"
      })
  void isRefused(String type) {
    byte[] message = Message.enrollment().bytes();
    Attack.on(
            gateway,
            () ->
                Http.send(
                    gateway,
                    gateway.enrollment(),
                    "POST",
                    BodyPublishers.ofByteArray(message),
                    "Content-Type",
                    type))
        .isRefusedUnread(415, UNSUPPORTED_CONTENT_TYPE);
  }
}
