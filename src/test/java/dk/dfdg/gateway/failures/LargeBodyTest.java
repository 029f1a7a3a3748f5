package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BODY_TOO_LARGE;
import static dk.dfdg.gateway.law.FaultCode.BODY_TOO_SLOW;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Bodies that come too slowly, or are too large for every service. */
class LargeBodyTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int LARGEST = 8 * MEGABYTE;

  private static URI chunks(TestGateway gateway) {
    return gateway.service("AmforaReportingService");
  }

  @Test
  @Provokes(BODY_TOO_SLOW)
  void thatDripsInIsGivenUp() throws Exception {
    try (TestGateway gateway = TestGateway.fresh(Settings::withOnePlace)) {
      isGivenUp(gateway, chunks(gateway), 2 * MEGABYTE);
    }
  }

  @Test
  @Provokes(BODY_TOO_SLOW)
  void thatDripsInForAnyServiceIsGivenUpHoweverSmallItIs() throws Exception {
    try (TestGateway gateway = TestGateway.fresh(Settings::withOnePlace)) {
      isGivenUp(gateway, gateway.service("UnemploymentEnrollmentService"), 10);
    }
  }

  private static void isGivenUp(TestGateway gateway, URI service, int atFirst) throws Exception {
    String answer =
        Http.flood(gateway, service, "Transfer-Encoding: chunked", out -> drip(out, atFirst));
    Attack.answered(gateway, Http.answer(answer)).isRefusedUnread(408, BODY_TOO_SLOW);
  }

  /** Longer than anybody waits, and never so long without a byte that the connection is idle. */
  private static void drip(OutputStream out, int atFirst) throws IOException {
    Floods.writeChunk(out, new byte[atFirst]);
    out.flush();
    try {
      for (int i = 0; i < 60; i++) {
        Thread.sleep(100);
        Floods.writeChunk(out, new byte[1]);
        out.flush();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Provokes(BODY_TOO_LARGE)
  void thatIsOneByteTooLongIsRefused() {
    TestGateway gateway = TestGateway.shared();
    Attack.on(
            gateway,
            () ->
                Http.send(
                    gateway,
                    chunks(gateway),
                    "POST",
                    BodyPublishers.ofByteArray(new byte[LARGEST + 1]),
                    "Content-Type",
                    "text/xml"))
        .isRefusedUnread(413, BODY_TOO_LARGE);
  }
}
