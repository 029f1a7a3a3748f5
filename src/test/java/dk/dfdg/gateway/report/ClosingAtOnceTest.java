package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Several are at the same report. */
@OnBothDatabases
class ClosingAtOnceTest {
  private final TestDatabase test;
  private final Database database;

  ClosingAtOnceTest(TestDatabase test) {
    this.test = test;
    this.database = test.database();
  }

  private long versions(String municipality) {
    return database.read(
        handle ->
            handle
                .select("select count(*) from measure where municipality = ?", municipality)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void twoNodesCompareAReportOnce() throws Exception {
    try (Database another = test.anotherNode();
        ReportRoom here = new ReportRoom(database, "101");
        ReportRoom there = new ReportRoom(another, "101")) {
      List<MeasureRecord> records = here.sample(INSURED, 0, 3_000);
      Report report = here.open(INSURED, Acceptance.ALL_OR_NOTHING);
      here.submitAll(report, records, 1000);
      database.inTransaction(
          handle -> {
            new ReportStore().setClosing(handle, report.id(), 3_000, false, ReportRoom.THURSDAY);
            return null;
          });

      AtOnce.run(
          4,
          i ->
              () -> {
                ReportRoom node = i % 2 == 0 ? here : there;
                if (i < 2) {
                  node.desk.tend();
                } else {
                  node.close(report, 3_000);
                }
                return i;
              });

      Report closed = there.desk.report(report.identifier(), "101");
      assertEquals(ReportStatus.CLOSED, closed.status());
      assertEquals(new Report.Counts(3_000, 0, 3_000, 0, 0, 0, 0), closed.counts());
      assertEquals(3_000, versions("101"));
      assertTrue(here.receipt(closed).problems().stream().noneMatch(RowProblem::isError));
      assertTrue(here.desk.closing().isEmpty());
    }
  }

  @Test
  void aChunkThatComesWhileTheReportIsClosedIsInItOrRefused() throws Exception {
    try (ReportRoom room = new ReportRoom(database, "147")) {
      for (int round = 0; round < 8; round++) {
        List<MeasureRecord> records = room.sample(INSURED, round, 400);
        Report report = room.desk.open(room.opening(INSURED, Acceptance.ACCEPT_VALID, true));
        room.submit(report, 1, ReportRoom.rows(1, records.subList(0, 200)));
        int pause = round * 3;
        List<Callable<Boolean>> both =
            List.of(
                () ->
                    unless(
                        FaultCode.REPORT_NOT_OPEN,
                        () ->
                            room.submit(
                                report, 2, ReportRoom.rows(201, records.subList(200, 400)))),
                () -> {
                  TimeUnit.MILLISECONDS.sleep(pause);
                  return unless(
                      FaultCode.REPORT_COUNT_DIFFERS,
                      () ->
                          room.desk.close(report.identifier(), "147", 200, Duration.ofSeconds(20)));
                });

        List<Boolean> done = AtOnce.run(2, both::get);

        assertEquals(1, done.stream().filter(each -> each).count(), "Exactly one of them");
        Report now = room.desk.report(report.identifier(), "147");
        boolean chunkCame = done.get(0);
        assertEquals(chunkCame ? 400 : 200, now.counts().received());
        assertEquals(chunkCame, now.status() == ReportStatus.OPEN);
      }
    }
  }

  private static boolean unless(FaultCode refused, Callable<?> work) throws Exception {
    try {
      work.call();
      return true;
    } catch (Refusal refusal) {
      assertEquals(refused, refusal.violations().get(0).code());
      return false;
    }
  }

  @Test
  void aReportThatIsNotStoredKeepsItsTurnUntilThatIsWritten() throws Exception {
    try (Database another = test.anotherNode();
        ReportRoom room = new ReportRoom(database, "167")) {
      List<MeasureRecord> records = new ArrayList<>(room.sample(INSURED, 0, 600));
      records.replaceAll(record -> ReportRoom.with(record, MeasureField.HOURS, "99"));
      AtomicBoolean over = new AtomicBoolean();
      AtomicBoolean betweenTwo = new AtomicBoolean();
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, records, 200);

      AtOnce.run(
          2,
          i ->
              () -> {
                if (i == 0) {
                  assertEquals(ReportStatus.REFUSED, room.close(report, 600).status());
                  over.set(true);
                } else {
                  betweenTwo.set(someoneElseCameBetween(another, report, over));
                }
                return i;
              });

      assertFalse(betweenTwo.get());
      assertEquals(0, versions("167"));
      assertEquals(600, room.receipt(report).report().counts().wrong());
    }
  }

  /** Whether the turn was free again before the outcome was written. */
  private static boolean someoneElseCameBetween(
      Database another, Report report, AtomicBoolean over) {
    ReportStore reports = new ReportStore();
    boolean compared = false;
    boolean between = false;
    while (!over.get()) {
      boolean begun = compared;
      // Asked before the turn is: who has it while the report is closing compares it. Until then
      // it may be the call that closes.
      boolean closing = another.read(handle -> isClosing(reports, handle, report));
      boolean[] stillClosing = new boolean[1];
      boolean free =
          another.inTransaction(
              handle -> {
                boolean taken = reports.lockSlot(handle, "167", INSURED);
                stillClosing[0] = isClosing(reports, handle, report);
                return taken;
              });
      between |= begun && free && stillClosing[0];
      compared |= closing && !free;
    }
    return between;
  }

  private static boolean isClosing(ReportStore reports, Handle handle, Report report) {
    return reports.load(handle, report.id()).status() == ReportStatus.CLOSING;
  }

  @Test
  void singlesAndAFullReportLeaveEveryMeasureOnce() throws Exception {
    try (ReportRoom room = new ReportRoom(database, "217")) {
      List<MeasureRecord> records = room.sample(INSURED, 0, 500);
      Report report = room.open(INSURED, Acceptance.ACCEPT_VALID);
      room.submitAll(report, records.subList(0, 480), 480);
      AtOnce.run(
          6,
          i ->
              () -> {
                if (i == 0) {
                  return room.close(report, 480).status() == ReportStatus.CLOSED;
                }
                MeasureRecord record = records.get(480 + i);
                return unless(
                    FaultCode.REPORT_BUSY,
                    () ->
                        room.desk.create(
                            room.single(INSURED, UUID.fromString(record.text(MeasureField.KEY))),
                            record));
              });

      long distinct =
          room.known(INSURED).stream()
              .map(stored -> stored.record().text(MeasureField.KEY))
              .collect(Collectors.toSet())
              .size();
      assertEquals(distinct, room.known(INSURED).size());
      assertEquals(ReportStatus.CLOSED, room.desk.report(report.identifier(), "217").status());
      assertTrue(distinct >= 480);
    }
  }
}
