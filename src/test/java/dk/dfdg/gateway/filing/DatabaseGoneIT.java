package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database goes away in the middle of a file, and comes back. */
class DatabaseGoneIT {
  private static final int ROWS = 12_000;
  private static final int BEFORE = 1_000;

  /** Measures of the week before that have ended, and new ones in their place. */
  private static final int NEW = ROWS / 500;

  private static EmbeddedPostgres server;
  private static String database;
  private static TestGateway gateway;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(true);
    database = server.newDatabase();
    gateway =
        TestGateway.fresh(
            settings ->
                TestGateway.on(new DatabaseSettings(database, server.user(), "", 8), settings));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"workbase, 147, open", "fasit, 461, closing"})
  void theSenderIsToldToSendAgainAndTheSameFileAgainIsStoredOnce(
      String key, String municipality, String status) throws Exception {
    FileSender sender = FileSender.of(gateway, key);
    String address = "/reports/52.2/" + municipality + "?date=2011-09-";
    byte[] few = Week.file(Week.rows(municipality, 0, ROWS).subList(0, BEFORE + 1));
    assertEquals(200, sender.put(address + "09", few).statusCode());
    Set<MeasureRecord> before = Set.copyOf(Week.records(municipality, 0, ROWS).subList(0, BEFORE));
    byte[] next = Week.file(municipality, 1, ROWS);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection other = DriverManager.getConnection(database, server.user(), "")) {
      Future<HttpResponse<String>> sending =
          threads.submit(() -> sender.put(address + "16", next, "Accept", "text/csv"));
      Filed.await("the report is open", () -> isLatest(sender, municipality, "open"));
      hold(other, status, municipality);
      Filed.await("the report is " + status, () -> isLatest(sender, municipality, status));
      server.interrupt();
      HttpResponse<String> gone = sending.get();
      Filed.refused(FaultCode.STORAGE_UNAVAILABLE, 503, gone);
      assertEquals("60", gone.headers().firstValue("Retry-After").orElseThrow());
    } finally {
      server.resume();
      threads.shutdownNow();
    }
    lookAgain();
    assertEquals(before, Filed.known(gateway.database(), municipality));
    assertEquals(0, Filed.files(gateway.directory().resolve("files")));
    assertEquals(0, Filed.files(gateway.directory().resolve("spool")));

    HttpResponse<String> again = sender.put(address + "16", next, "Accept", "text/csv");

    assertEquals(200, again.statusCode(), again.body());
    assertEquals("closed", Filed.said(again, "status"));
    assertEquals("" + ROWS, Filed.said(again, "received"));
    assertEquals("" + (ROWS + NEW - BEFORE), Filed.said(again, "added"));
    assertEquals("" + NEW, Filed.said(again, "gone"));
    assertEquals(
        Set.copyOf(Week.records(municipality, 1, ROWS)),
        Filed.known(gateway.database(), municipality));
  }

  private static boolean isLatest(FileSender sender, String municipality, String status) {
    return Filed.statuses(sender, municipality).get(0).equals(status);
  }

  /** The report comes so far and no further. */
  private static void hold(Connection other, String status, String municipality)
      throws SQLException {
    other.setAutoCommit(false);
    try (PreparedStatement lock =
        other.prepareStatement(
            status.equals("open")
                ? "select id from measure_report where municipality = ? and status = 'open' for update"
                : "select kind from measure_slot where municipality = ? for update")) {
      lock.setString(1, municipality);
      assertTrue(lock.executeQuery().next());
    }
  }

  @Test
  void bySftpNobodyCompletesAFileMeanwhileAndItIsTakenInOnceTheDatabaseIsBack() throws Exception {
    byte[] file = Week.file("751", 0, 200);
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      server.interrupt();
      IOException refused =
          assertThrows(IOException.class, () -> opera.send("uge-2011-09-09.csv", file));
      assertTrue(refused.getMessage().contains("try again later"), refused.getMessage());
    } finally {
      server.resume();
    }
    lookAgain();
    try (SftpSender opera = SftpSender.of(gateway, "opera", "opera")) {
      opera.send("uge-2011-09-09.csv", file);
      String receipt = opera.await("uge-2011-09-09.csv.receipt.csv");
      assertEquals("closed", Filed.said(receipt, "status"));
      assertEquals("200", Filed.said(receipt, "added"));
      assertFalse(opera.names("receipts").contains("uge-2011-09-09.csv.refused.json"));
    }
  }

  /** The pool looks at a connection again that has not been used for half a second. */
  private static void lookAgain() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
