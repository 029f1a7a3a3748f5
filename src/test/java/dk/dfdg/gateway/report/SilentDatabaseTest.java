package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import dk.dfdg.gateway.store.StorageException;
import dk.dfdg.gateway.testing.TestDatabases;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The network to the database loses everything, and nobody is told. */
class SilentDatabaseTest {
  private static final int RECORDS = 20_000;

  @Test
  void aDatabaseThatFallsSilentHoldsNoReportUpOnceItIsBack() throws Exception {
    DatabaseSettings real = TestDatabases.POSTGRESQL.newDatabase();
    URI address = URI.create(real.url().substring("jdbc:".length()));
    ExecutorService closing = Executors.newSingleThreadExecutor();
    try (LossyNetwork network = LossyNetwork.to(address.getPort());
        Database database =
            Database.open(
                new DatabaseSettings(
                    "jdbc:postgresql://127.0.0.1:"
                        + network.port()
                        + address.getPath()
                        + "?socketTimeout=3",
                    real.user(),
                    real.password(),
                    4,
                    false));
        ReportRoom room = new ReportRoom(database, "101")) {
      List<MeasureRecord> records = room.sample(INSURED, 0, RECORDS);
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, records, 5000);
      Future<Report> closed = closing.submit(() -> room.close(report, RECORDS));
      while (room.desk.report(report.identifier(), "101").status() == ReportStatus.OPEN) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      network.fallSilent();

      ExecutionException failure =
          assertThrows(ExecutionException.class, () -> closed.get(60, TimeUnit.SECONDS));
      assertTrue(((StorageException) failure.getCause()).isRetryable());

      network.comeBack();
      room.desk.tend();
      assertEquals(ReportStatus.CLOSED, room.desk.report(report.identifier(), "101").status());
      assertEquals(RECORDS, room.known(RecordKind.INSURED).size());
    } finally {
      closing.shutdownNow();
    }
  }
}
