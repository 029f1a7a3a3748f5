package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.TestDatabases;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The gateway is killed while it takes in a file that is uploaded and one that came by SFTP. */
class FilesSurviveIT {
  private static final int ROWS = 20_000;
  private static final int BEFORE = 1_000;

  /** Measures of the week before that have ended, and new ones in their place. */
  private static final int NEW = ROWS / 500;

  private static final String UPLOADED = "147";
  private static final String BY_SFTP = "751";

  /** On PostgreSQL a process is killed by ClosingInterruptedTest. */
  @Test
  void afterAKillEachMunicipalityHasTheOldStateOrTheNewAndItsFileIsStoredOnce() throws Exception {
    DatabaseSettings database = TestDatabases.H2.newDurableDatabase();
    Path directory = TestGateway.newDirectory();
    Path account = directory.resolve("sftp/opera");
    byte[] uploaded = Week.file(UPLOADED, 1, ROWS);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (FilesProcess node = FilesProcess.start(directory, database)) {
      FileSender workbase = node.sender("workbase");
      FileSender opera = node.sender("opera");
      assertEquals(200, putBefore(workbase, UPLOADED).statusCode());
      assertEquals(200, putBefore(opera, BY_SFTP).statusCode());
      Path part = account.resolve("home/in/uge-2011-09-16.part");
      Files.write(part, Week.file(BY_SFTP, 1, ROWS));
      Files.move(part, part.resolveSibling("uge-2011-09-16.csv"));
      Filed.await(
          "the file that came by SFTP is taken in",
          () -> !Filed.statuses(opera, BY_SFTP).get(0).equals("closed"));
      Future<HttpResponse<String>> putting = threads.submit(() -> put(workbase, uploaded));
      Filed.await(
          "the uploaded file is compared",
          () -> Filed.statuses(workbase, UPLOADED).get(0).equals("closing"));
      node.kill();
      assertThrows(ExecutionException.class, putting::get);
    } finally {
      threads.shutdownNow();
    }
    try (Database data = Database.open(database)) {
      for (String municipality : List.of(UPLOADED, BY_SFTP)) {
        Set<MeasureRecord> known = Filed.known(data, municipality);
        assertTrue(
            known.equals(before(municipality)) || known.equals(after(municipality)),
            municipality + " has " + known.size());
      }
    }

    try (TestGateway gateway =
        TestGateway.in(directory, settings -> TestGateway.on(database, settings))) {
      HttpResponse<String> again = put(FileSender.of(gateway, "workbase"), uploaded);
      assertEquals(200, again.statusCode(), again.body());
      isStoredOnce(again.body());
      Path receipt = account.resolve("home/receipts/uge-2011-09-16.csv.receipt.csv");
      Filed.await("the other one has its receipt", () -> Files.exists(receipt));
      isStoredOnce(Files.readString(receipt));
      for (String municipality : List.of(UPLOADED, BY_SFTP)) {
        assertEquals(after(municipality), Filed.known(gateway.database(), municipality));
      }
      Filed.await("nothing of it lies there", () -> Filed.files(account.resolve("work")) == 0);
      // A file whose name a kill has left is empty.
      assertEquals(0, Filed.bytes(directory.resolve("spool")));
    }
  }

  private static HttpResponse<String> putBefore(FileSender sender, String municipality) {
    return sender.put(
        "/reports/52.2/" + municipality + "?date=2011-09-09",
        Week.file(Week.rows(municipality, 0, ROWS).subList(0, BEFORE + 1)));
  }

  private static HttpResponse<String> put(FileSender workbase, byte[] file) {
    return workbase.put(
        "/reports/52.2/" + UPLOADED + "?date=2011-09-16", file, "Accept", "text/csv");
  }

  /** Also when it was stored before the kill: then it is the same receipt. */
  private static void isStoredOnce(String receipt) {
    assertEquals("closed", Filed.said(receipt, "status"));
    assertEquals("" + ROWS, Filed.said(receipt, "received"));
    assertEquals("" + (ROWS + NEW - BEFORE), Filed.said(receipt, "added"));
    assertEquals("" + NEW, Filed.said(receipt, "gone"));
  }

  private static Set<MeasureRecord> before(String municipality) {
    return Set.copyOf(Week.records(municipality, 0, ROWS).subList(0, BEFORE));
  }

  private static Set<MeasureRecord> after(String municipality) {
    return Set.copyOf(Week.records(municipality, 1, ROWS));
  }
}
