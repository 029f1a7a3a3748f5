package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReplacedWhileItComesTest {
  private static final int SENDERS = 3;
  private static final int REPLACED = 25;

  private final TestDatabase database;

  ReplacedWhileItComesTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void ofAReportThatIsReplacedWhileItsChunksComeNothingIsLeft() throws Exception {
    try (ReportRoom room = new ReportRoom(database.database(), "101")) {
      List<Row> rows = ReportRoom.rows(1, room.sample(INSURED, 0, 20));
      AtomicReference<Report> latest =
          new AtomicReference<>(room.open(INSURED, Acceptance.ACCEPT_VALID));
      List<Report> all = new ArrayList<>(List.of(latest.get()));
      AtomicBoolean over = new AtomicBoolean();

      AtOnce.run(
          SENDERS + 1,
          thread ->
              thread == SENDERS
                  ? replacing(room, latest, all, over)
                  : sending(room, latest, over, rows, thread));

      for (Report report : all.subList(0, all.size() - 1)) {
        assertEquals(ReportStatus.REPLACED, loaded(room, report).status());
        assertEquals(0, chunks(report), "of a report that has been replaced");
      }
      Report last = loaded(room, latest.get());
      assertEquals(rows.size() * chunks(last), last.counts().received());
    }
  }

  private static Callable<Void> replacing(
      ReportRoom room, AtomicReference<Report> latest, List<Report> all, AtomicBoolean over) {
    return () -> {
      try {
        for (int i = 0; i < REPLACED; i++) {
          Report next = room.desk.open(room.opening(INSURED, Acceptance.ACCEPT_VALID, true));
          all.add(next);
          latest.set(next);
        }
      } finally {
        over.set(true);
      }
      return null;
    };
  }

  private static Callable<Void> sending(
      ReportRoom room,
      AtomicReference<Report> latest,
      AtomicBoolean over,
      List<Row> rows,
      int thread) {
    return () -> {
      for (int number = 1; !over.get(); number++) {
        try {
          room.submit(latest.get(), number * SENDERS + thread, rows);
        } catch (Refusal refusal) {
          assertEquals(FaultCode.REPORT_NOT_OPEN, refusal.violations().get(0).code());
        }
      }
      return null;
    };
  }

  private static Report loaded(ReportRoom room, Report report) {
    return room.desk.report(report.identifier(), room.municipality);
  }

  private long chunks(Report report) {
    return database
        .database()
        .read(
            handle ->
                handle
                    .select("select count(*) from measure_chunk where report = ?", report.id())
                    .mapTo(Long.class)
                    .one());
  }
}
