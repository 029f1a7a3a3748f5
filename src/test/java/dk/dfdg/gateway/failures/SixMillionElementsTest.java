package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.BODY_TOO_LARGE;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Six million tiny elements, sent as they are made. */
@Provokes(BODY_TOO_LARGE)
class SixMillionElementsTest {
  private final TestGateway gateway = TestGateway.shared();

  @Test
  void areRefusedOrTheConnectionEnds() throws Exception {
    Floods.refusedOrClosed(
        gateway,
        "Transfer-Encoding: chunked",
        out -> {
          byte[] chunk = "<a/>".repeat(1024).getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < 6_000_000 / 1024; i++) {
            Floods.writeChunk(out, chunk);
          }
        });
  }
}
