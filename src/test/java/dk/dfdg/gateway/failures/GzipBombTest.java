package dk.dfdg.gateway.failures;

import static dk.dfdg.gateway.law.FaultCode.UNSUPPORTED_CONTENT_ENCODING;

import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 300 MB of spaces, packed into 300 KB. */
@Provokes(UNSUPPORTED_CONTENT_ENCODING)
class GzipBombTest {
  private final TestGateway gateway = TestGateway.shared();

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "br", "identity, gzip"})
  void isRefusedUnpacked(String encoding) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    if (encoding.equals("gzip")) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        byte[] part = new byte[1 << 20];
        for (int i = 0; i < 300; i++) {
          gzip.write(part);
        }
      }
    }
    Attack.on(
            gateway,
            () ->
                Http.send(
                    gateway,
                    gateway.enrollment(),
                    "POST",
                    BodyPublishers.ofByteArray(packed.toByteArray()),
                    "Content-Type",
                    "text/xml",
                    "Content-Encoding",
                    encoding))
        .isRefusedUnread(415, UNSUPPORTED_CONTENT_ENCODING);
  }
}
