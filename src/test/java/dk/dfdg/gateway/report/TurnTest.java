package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for the turn of a municipality, and what the others notice of it. */
@OnBothDatabases
class TurnTest {
  /** More than there are connections. */
  private static final int SINGLES = 24;

  private final Database database;
  private final Database otherNode;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  TurnTest(TestDatabase test) {
    database = test.database();
    otherNode = test.anotherNode();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    otherNode.close();
  }

  /** Another node has the turn until the latch is down. */
  private Future<?> takenElsewhere(String municipality, CountDownLatch until) throws Exception {
    // It is not the first time.
    assertTrue(
        otherNode.<Boolean>inTransaction(
            handle -> new ReportStore().lockSlot(handle, municipality, INSURED)));
    CountDownLatch taken = new CountDownLatch(1);
    Future<?> other =
        threads.submit(
            () ->
                otherNode.inTransaction(
                    handle -> {
                      assertTrue(new ReportStore().lockSlot(handle, municipality, INSURED));
                      taken.countDown();
                      try {
                        return until.await(20, TimeUnit.SECONDS);
                      } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                      }
                    }));
    taken.await();
    return other;
  }

  private static UUID key(MeasureRecord record) {
    return UUID.fromString(record.text(MeasureField.KEY));
  }

  private long millisOfACall() {
    long begun = System.nanoTime();
    database.read(handle -> handle.select("select 1").mapTo(Integer.class).one());
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  @Test
  void whoWaitsForTheTurnTakesNoConnectionFromOthers() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (ReportRoom room = new ReportRoom(database, "101")) {
      Future<?> other = takenElsewhere("101", done);
      List<MeasureRecord> records = room.sample(INSURED, 0, SINGLES);
      List<Future<SingleAnswer>> singles = new ArrayList<>();
      for (MeasureRecord record : records) {
        singles.add(
            threads.submit(() -> room.desk.create(room.single(INSURED, key(record)), record)));
      }
      for (int call = 0; call < 10; call++) {
        long millis = millisOfACall();
        assertTrue(millis < 800, "A call waited " + millis + " ms");
        TimeUnit.MILLISECONDS.sleep(50);
      }
      done.countDown();
      other.get();
      for (Future<SingleAnswer> single : singles) {
        assertEquals(1, single.get().report().counts().added());
      }
      assertEquals(SINGLES, room.known(INSURED).size());
    }
  }

  @Test
  void nobodyWaitsForAReportThatIsBeingCompared() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (ReportRoom room = new ReportRoom(database, "147")) {
      Report report = room.open(INSURED, Acceptance.ACCEPT_VALID);
      database.inTransaction(
          handle -> {
            new ReportStore().setClosing(handle, report.id(), 0, false, ReportRoom.THURSDAY);
            return null;
          });
      Future<?> other = takenElsewhere("147", done);
      MeasureRecord record = room.sample(INSURED, 0, 1).get(0);
      Single single = room.single(INSURED, key(record));

      long begun = System.nanoTime();
      Refusal busy = assertThrows(Refusal.class, () -> room.desk.create(single, record));
      long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();

      assertEquals(FaultCode.REPORT_BUSY, busy.violations().get(0).code());
      assertTrue(millis < 1500, "It waited " + millis + " ms");
      done.countDown();
      other.get();
      assertEquals(1, room.desk.create(single, record).report().counts().added());
    }
  }

  @Test
  void whoIsInTheMiddleOfATransactionIsToldAtOnce() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (ReportRoom room = new ReportRoom(database, "167")) {
      Future<?> other = takenElsewhere("167", done);
      assertFalse(database.isHeldHere());
      database.rolledBack(
          handle -> {
            assertTrue(database.isHeldHere());
            Refusal busy =
                assertThrows(Refusal.class, () -> room.open(INSURED, Acceptance.ACCEPT_VALID));
            assertEquals(FaultCode.REPORT_BUSY, busy.violations().get(0).code());
            return null;
          });
      done.countDown();
      other.get();
      room.open(INSURED, Acceptance.ACCEPT_VALID);
    }
  }
}
