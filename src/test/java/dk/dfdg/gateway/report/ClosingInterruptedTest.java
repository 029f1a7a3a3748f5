package dk.dfdg.gateway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.store.StorageException;
import dk.dfdg.gateway.testing.EmbeddedPostgres;
import dk.dfdg.gateway.testing.TestDatabases;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed, or the database is gone, in the middle of closing. */
class ClosingInterruptedTest {
  private static final long[] MILLIS_BEFORE_THE_KILL = {0, 250, 700};

  @ParameterizedTest
  @EnumSource
  void afterAKillEverythingIsAsBeforeOrAsAfterAndGoesOnByItself(TestDatabases kind)
      throws Exception {
    DatabaseSettings settings = kind.newDatabase();
    List<MeasureRecord> first;
    List<MeasureRecord> second;
    try (Database database = Database.open(settings);
        ReportRoom room = new ReportRoom(database, ClosingNode.MUNICIPALITY)) {
      first = room.sample(RecordKind.INSURED, 0, ClosingNode.RECORDS);
      second = room.sample(RecordKind.INSURED, 1, ClosingNode.RECORDS);
      room.reported(RecordKind.INSURED, first);
      Report report = room.open(RecordKind.INSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, second, 5000);
    }
    for (long millis : MILLIS_BEFORE_THE_KILL) {
      killWhileClosing(settings, millis);
      try (Database database = Database.open(settings);
          ReportRoom room = new ReportRoom(database, ClosingNode.MUNICIPALITY)) {
        Report report = room.desk.reports(ClosingNode.MUNICIPALITY, RecordKind.INSURED, 1).get(0);
        boolean closed = report.status() == ReportStatus.CLOSED;
        assertEquals(Set.copyOf(closed ? second : first), known(room));
        assertTrue(closed || !report.status().isOver(), report.status().toString());
      }
    }
    try (Database database = Database.open(settings);
        ReportRoom room = new ReportRoom(database, ClosingNode.MUNICIPALITY)) {
      room.desk.tend();
      Report report = room.desk.reports(ClosingNode.MUNICIPALITY, RecordKind.INSURED, 1).get(0);
      assertEquals(ReportStatus.CLOSED, report.status());
      assertEquals(Set.copyOf(second), known(room));
    }
  }

  private static Set<MeasureRecord> known(ReportRoom room) {
    return room.known(RecordKind.INSURED).stream().map(Stored::record).collect(Collectors.toSet());
  }

  private static void killWhileClosing(DatabaseSettings settings, long millis) throws Exception {
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ClosingNode.class.getName(),
                settings.url(),
                settings.user(),
                settings.password())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (InputStream out = node.getInputStream()) {
      int next = out.read();
      while (next >= 0 && next != 'C') {
        next = out.read();
      }
      TimeUnit.MILLISECONDS.sleep(millis);
    } finally {
      node.destroyForcibly().onExit().join();
    }
  }

  @Test
  void whenTheDatabaseGoesAwayTheReportIsClosedOnceItIsBack() throws Exception {
    ExecutorService closing = Executors.newSingleThreadExecutor();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(true);
        Database database =
            Database.open(new DatabaseSettings(server.newDatabase(), server.user(), "", 4, true));
        ReportRoom room = new ReportRoom(database, "101")) {
      List<MeasureRecord> records = room.sample(RecordKind.INSURED, 0, 20_000);
      Report report = room.open(RecordKind.INSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, records, 5000);
      Future<Report> closed = closing.submit(() -> room.close(report, 20_000));
      while (room.desk.report(report.identifier(), "101").status() == ReportStatus.OPEN) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      server.interrupt();

      ExecutionException failure = assertThrows(ExecutionException.class, closed::get);
      assertTrue(((StorageException) failure.getCause()).isRetryable());

      server.resume();
      // The pool looks at a connection again that has not been used for half a second.
      TimeUnit.SECONDS.sleep(1);
      assertTrue(room.known(RecordKind.INSURED).isEmpty());
      room.desk.tend();
      assertEquals(ReportStatus.CLOSED, room.desk.report(report.identifier(), "101").status());
      assertEquals(Set.copyOf(records), known(room));
    } finally {
      closing.shutdownNow();
    }
  }
}
