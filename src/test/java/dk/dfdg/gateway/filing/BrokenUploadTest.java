package dk.dfdg.gateway.filing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sender's connection breaks in the middle of a file, and the sender begins again. */
class BrokenUploadTest {
  private static final int ROWS = 2_000;

  private final TestGateway gateway = TestGateway.shared();
  private final FileSender opera = FileSender.of(gateway, "opera");
  private final Path directory = gateway.directory().resolve("files");

  /** How a file is announced of which the second half never comes. */
  private enum Announced {
    WITH_ITS_LENGTH,
    IN_CHUNKS_OF_WHICH_ONE_IS_CUT,
    IN_CHUNKS_OF_WHICH_THE_LAST_IS_MISSING;

    void begin(SSLSocket socket, String address, byte[] file) throws IOException {
      OutputStream out = socket.getOutputStream();
      byte[] half = Arrays.copyOf(file, file.length / 2);
      String head = "PUT " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n";
      if (this == WITH_ITS_LENGTH) {
        write(out, head + "Content-Length: " + file.length + "\r\n\r\n");
        out.write(half);
      } else {
        boolean whole = this == IN_CHUNKS_OF_WHICH_THE_LAST_IS_MISSING;
        int chunk = whole ? half.length : file.length;
        write(out, head + "Transfer-Encoding: chunked\r\n\r\n");
        write(out, Integer.toHexString(chunk) + "\r\n");
        out.write(half);
        write(out, whole ? "\r\n" : "");
      }
      out.flush();
    }

    private static void write(OutputStream out, String text) throws IOException {
      out.write(text.getBytes(US_ASCII));
    }
  }

  @ParameterizedTest
  @EnumSource(Announced.class)
  void ofAFileThatBreaksOffNothingStaysAndTheWholeOneIsTakenInAfterwards(Announced announced)
      throws Exception {
    int week = announced.ordinal();
    byte[] file = Week.file("751", week, ROWS);
    String address = "/reports/52.2/751?date=2011-09-%02d".formatted(9 + 7 * week);
    var known = Filed.known(gateway.database(), "751");
    String before = opera.get("/reports").body();
    try (SSLSocket socket = opera.connect()) {
      announced.begin(socket, address, file);
      Filed.await("the gateway receives the file", () -> Filed.files(directory) == 1);
    }
    Filed.await("the half file is gone", () -> Filed.files(directory) == 0);
    assertEquals(before, opera.get("/reports").body());
    assertEquals(known, Filed.known(gateway.database(), "751"));

    HttpResponse<String> whole = opera.put(address, file, "Accept", "text/csv");

    assertEquals(200, whole.statusCode(), whole.body());
    assertEquals("closed", Filed.said(whole, "status"));
    assertEquals("" + ROWS, Filed.said(whole, "received"));
    assertEquals(
        Set.copyOf(Week.records("751", week, ROWS)), Filed.known(gateway.database(), "751"));
    assertEquals(0, Filed.files(directory));
  }

  /** Half of the rows of a file are no report of half the measures. */
  @Test
  void whoOnlyStopsSendingIsToldThatTheFileIsNotWhole() throws Exception {
    byte[] file = Week.file("751", 0, ROWS);
    String before = opera.get("/reports").body();
    try (SSLSocket socket = opera.connect()) {
      Announced.WITH_ITS_LENGTH.begin(socket, "/reports/52.2/751?date=2011-10-07", file);
      Filed.await("the gateway receives the file", () -> Filed.files(directory) == 1);
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.isEmpty() || answer.contains("/errors/70514"), answer);
    }
    Filed.await("the half file is gone", () -> Filed.files(directory) == 0);
    assertEquals(before, opera.get("/reports").body());
  }
}
