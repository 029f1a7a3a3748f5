package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BODY_TOO_LARGE;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** A body of 300 MB, announced or not. */
@Provokes(BODY_TOO_LARGE)
class HugeBodyTest {
  private final TestGateway gateway = TestGateway.shared();
  private static final int MEGABYTE = 1 << 20;

  @Test
  void thatIsAnnouncedIsRefusedAtOnce() throws Exception {
    Floods.refusedOrClosed(
        gateway,
        "Content-Length: " + 300L * MEGABYTE,
        out -> {
          byte[] part = new byte[MEGABYTE];
          for (int i = 0; i < 300; i++) {
            out.write(part);
          }
        });
  }

  @Test
  void thatComesInChunksIsRefusedAtTheCap() throws Exception {
    Floods.refusedOrClosed(
        gateway,
        "Transfer-Encoding: chunked",
        out -> {
          byte[] part = new byte[MEGABYTE];
          for (int i = 0; i < 300; i++) {
            Floods.writeChunk(out, part);
          }
        });
  }

  @Test
  void thatIsOneByteTooLongIsRefused() {
    byte[] body = new byte[MEGABYTE + 1];
    Attack.on(
            gateway,
            () ->
                Http.send(
                    gateway,
                    gateway.enrollment(),
                    "POST",
                    BodyPublishers.ofByteArray(body),
                    "Content-Type",
                    "text/xml"))
        .isRefusedUnread(413, BODY_TOO_LARGE);
  }
}
