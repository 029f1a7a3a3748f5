package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.OtherSettings;
import dk.dfdg.gateway.testing.Provokes;
import dk.dfdg.gateway.testing.SeenCodes;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a file, and that it leaves what was. */
class UploadTroubleTest {
  private static final String ADDRESS = "/reports/52.2/101?date=2011-09-09";

  @Test
  @Provokes(FaultCode.FILE_SPACE_MISSING)
  void withoutRoomForTheFileTheSenderIsToldToTryAgainAndNothingHasHappened(@TempDir Path folder)
      throws IOException {
    Path noDirectory = Files.writeString(folder.resolve("full"), "");
    try (TestGateway gateway = TestGateway.fresh(s -> with(s, noDirectory, 1_000_000))) {
      FileSender sender = FileSender.of(gateway, "kommune101");
      String before = sender.get("/reports").body();
      HttpResponse<String> answer = sender.put(ADDRESS, Week.file("101", 0, 10));
      assertEquals(503, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("/errors/70517"), answer.body());
      SeenCodes.add(FaultCode.FILE_SPACE_MISSING);
      assertEquals("60", answer.headers().firstValue("Retry-After").orElseThrow());
      assertEquals(before, sender.get("/reports").body());
    }
  }

  @Test
  @Provokes(FaultCode.FILE_TOO_LARGE)
  void aFileThatIsTooLargeIsRefusedAndNothingOfItStays(@TempDir Path folder) throws IOException {
    Path left = folder.resolve("received-before-the-crash");
    Path atTheStart = Files.writeString(folder.resolve("received-a-minute-ago"), "");
    try (TestGateway gateway = TestGateway.fresh(s -> with(s, folder, 5_000))) {
      assertFalse(Files.exists(atTheStart));
      FileSender sender = FileSender.of(gateway, "kommune101");
      HttpResponse<String> answer = sender.put(ADDRESS, Week.file("101", 0, 100));
      assertEquals(413, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("/errors/70508"), answer.body());
      SeenCodes.add(FaultCode.FILE_TOO_LARGE);
      // A gateway that is up for longer than an hour removes it too.
      Files.writeString(left, "");
      Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
      assertEquals(200, sender.put(ADDRESS, Week.file("101", 0, 10)).statusCode());
      assertFalse(Files.exists(left));
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(0, files.count());
      }
    }
  }

  private static GatewaySettings with(GatewaySettings s, Path directory, long most) {
    return OtherSettings.with(s, new GatewaySettings.Files(directory, most, most, 1));
  }
}
