package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.INVALID_MESSAGE;
import static dk.dfdg.gateway.law.FaultCode.METHOD_NOT_ALLOWED;
import static dk.dfdg.gateway.law.FaultCode.UNSUPPORTED_CONTENT_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that come by any other way than a signed SOAP call reach nothing. */
@Rule("AFM-11-1")
class AnotherChannelTest {
  private final TestGateway gateway = TestGateway.shared();
  private final String payload =
      Payloads.enrollment(Citizens.add(gateway.database()), 4, gateway.clock().today());

  @Test
  @Provokes(INVALID_MESSAGE)
  void aPayloadWithoutAnEnvelopeIsRefused() {
    Attack.with(Message.of(gateway, payload).asText(xml -> payload)).isRefused(INVALID_MESSAGE);
  }

  @Test
  @Provokes(UNSUPPORTED_CONTENT_TYPE)
  void aFormIsRefused() {
    Attack.on(gateway, () -> post("/services/UnemploymentEnrollmentService/v1", "text/plain"))
        .isRefusedUnread(415, UNSUPPORTED_CONTENT_TYPE);
  }

  @Test
  @Provokes(METHOD_NOT_ALLOWED)
  void aQueryIsRefused() {
    Attack.on(
            gateway,
            () ->
                Http.send(
                    gateway,
                    URI.create(gateway.enrollment() + "?UnemploymentEnrollment"),
                    "GET",
                    BodyPublishers.noBody()))
        .isRefusedUnread(405, METHOD_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/enrollment", "/metrics", "/health/ready", "/errors/1001"})
  void anotherPathStoresNothing(String path) throws Exception {
    Stored before = Stored.in(gateway);
    int status = post(path, "text/xml").httpStatus();
    assertTrue(status == 404 || status == 405, path + " answers " + status);
    assertEquals(before, Stored.in(gateway));
  }

  private Answer post(String path, String type) throws Exception {
    return Http.send(
        gateway,
        gateway.gateway().address().resolve(path),
        "POST",
        BodyPublishers.ofString(payload),
        "Content-Type",
        type);
  }
}
