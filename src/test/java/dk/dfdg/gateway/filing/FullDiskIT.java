package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.TestDatabases;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The disk takes no more in the middle of a file: the system lets no file of the gateway's grow
 * beyond two megabytes, and its writes fail as they do on a full disk. The database is elsewhere.
 */
@DisabledOnOs(OS.WINDOWS)
class FullDiskIT {
  private static final String NO_FILE_ABOVE_2_MB = "ulimit -f 4096 && exec \"$@\"";
  private static final String ADDRESS = "/reports/52.2/751?date=2011-09-09";
  private static final int ROWS = 30_000;
  private static final int FEW = 1_000;

  @Test
  void nothingIsStoredNothingStaysAndWithRoomTheSameFileIsTakenIn() throws Exception {
    DatabaseSettings database = TestDatabases.POSTGRESQL.newDurableDatabase();
    Path directory = TestGateway.newDirectory();
    byte[] large = Week.file("751", 1, ROWS);
    byte[] packed = Files52.zip(large);
    assertTrue(large.length > 2 << 20 && packed.length < 2 << 20, "" + packed.length);
    try (FilesProcess node =
        FilesProcess.start(directory, database, "sh", "-c", NO_FILE_ABOVE_2_MB, "sh")) {
      FileSender opera = node.sender("opera");
      byte[] small = Week.file(Week.rows("751", 0, ROWS).subList(0, FEW + 1));
      assertEquals(200, opera.put(ADDRESS, small).statusCode());
      int reports = Filed.statuses(opera, "751").size();

      // There is no room for the file itself, and then none for what is sorted.
      retryable(FaultCode.FILE_SPACE_MISSING, opera.put(ADDRESS, large));
      assertEquals(reports, Filed.statuses(opera, "751").size());
      retryable(FaultCode.SPOOL_UNAVAILABLE, opera.put(ADDRESS, packed));

      assertEquals(0, Filed.files(directory.resolve("files")));
      assertEquals(0, Filed.files(directory.resolve("spool")));
      assertEquals(200, opera.put(ADDRESS, small).statusCode(), "The next file that has room");
    }
    try (TestGateway gateway =
        TestGateway.in(directory, settings -> TestGateway.on(database, settings))) {
      Set<MeasureRecord> before = Set.copyOf(Week.records("751", 0, ROWS).subList(0, FEW));
      assertEquals(before, Filed.known(gateway.database(), "751"));
      HttpResponse<String> answer =
          FileSender.of(gateway, "opera").put(ADDRESS, packed, "Accept", "text/csv");
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals("" + ROWS, Filed.said(answer, "received"));
      assertEquals(
          Set.copyOf(Week.records("751", 1, ROWS)), Filed.known(gateway.database(), "751"));
    }
  }

  private static void retryable(FaultCode code, HttpResponse<String> answer) {
    Filed.refused(code, 503, answer);
    assertEquals("60", answer.headers().firstValue("Retry-After").orElseThrow());
  }
}
