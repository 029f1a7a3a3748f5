package dk.dfdg.gateway.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.SeenCodes;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bodies that are too large to read. */
final class Floods {
  private Floods() {}

  /**
   * The gateway answers before the body has come; a connection that it closes may swallow that
   * answer, and then the audit tells of the refusal.
   */
  static void refusedOrClosed(TestGateway gateway, String lengthHeader, Http.Flood flood)
      throws Exception {
    long before = refusals(gateway);
    Stored stored = Stored.in(gateway);
    String answer = Http.flood(gateway, gateway.enrollment(), lengthHeader, flood);
    assertEquals(before + 1, refusals(gateway));
    assertEquals(stored, Stored.in(gateway));
    if (!answer.isEmpty()) {
      Attack.answered(gateway, Http.answer(answer)).isRefusedUnread(413, FaultCode.BODY_TOO_LARGE);
    }
    SeenCodes.add(FaultCode.BODY_TOO_LARGE);
  }

  private static long refusals(TestGateway gateway) {
    return gateway
        .database()
        .read(
            handle ->
                handle
                    .select(
                        "select count(*) from refused_call where fault_code = ?",
                        FaultCode.BODY_TOO_LARGE.number())
                    .mapTo(Long.class)
                    .one());
  }

  static void writeChunk(OutputStream out, byte[] part) throws IOException {
    out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(part);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
