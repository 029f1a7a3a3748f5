package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static dk.dfdg.gateway.measure.RecordKind.UNINSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WeeklyReportTest {
  private final TestDatabase database;

  WeeklyReportTest(TestDatabase database) {
    this.database = database;
  }

  private ReportRoom room(String municipality) {
    return new ReportRoom(database.database(), municipality);
  }

  private static Set<MeasureRecord> records(List<Stored> known) {
    return known.stream().map(Stored::record).collect(Collectors.toSet());
  }

  @Test
  @Rule("AMF-46-2")
  void theFirstReportMakesEverythingKnown() {
    try (ReportRoom room = room("851")) {
      List<MeasureRecord> first = room.sample(INSURED, 0, 1200);

      Report report = room.reported(INSURED, first);

      assertEquals(ReportStatus.CLOSED, report.status());
      assertEquals(new Report.Counts(1200, 0, 1200, 0, 0, 0, 0), report.counts());
      assertEquals(Set.copyOf(first), records(room.known(INSURED)));
    }
  }

  @Test
  @Rule({"AMF-46-3", "AMF-54.2-2", "AMF-48.1-6"})
  void nextWeekOnlyWhatHasChangedIsStored() {
    try (ReportRoom room = room("147")) {
      room.reported(UNINSURED, room.sample(UNINSURED, 0, 1000));
      List<MeasureRecord> second = room.sample(UNINSURED, 1, 1000);

      Report report = room.reported(UNINSURED, second);

      Report.Counts counts = report.counts();
      assertEquals(2, counts.added());
      assertEquals(2, counts.gone());
      assertTrue(counts.changed() > 5 && counts.changed() < 40, counts.toString());
      assertEquals(1000, counts.added() + counts.changed() + counts.unchanged());
      assertEquals(Set.copyOf(second), records(room.known(UNINSURED)));
      Receipt receipt = room.receipt(report);
      assertEquals(counts.added() + counts.changed() + counts.gone(), receipt.changes().size());
      Receipt.Change changed = receipt.changes().get(0);
      assertEquals(Receipt.What.CHANGED, changed.what());
      assertFalse(
          changed.before().text(MeasureField.HOURS).equals(changed.now().text(MeasureField.HOURS)));
    }
  }

  @Test
  @Rule({"AMF-48.1-4", "AMF-48.1-5"})
  void plannedRunningAndCompletedCoursesAreReportedInAndOutsideAJobplan() {
    try (ReportRoom room = room("101")) {
      List<MeasureRecord> courses = new ArrayList<>();
      String[][] days = {
        {"2011-04-04", "2011-05-31"}, {"2011-08-01", "2011-09-30"}, {"2011-10-03", "2011-11-25"}
      };
      for (String jobplan : new String[] {Measures.JOBPLAN, null}) {
        for (String[] course : days) {
          MeasureRecord.Builder record =
              Measures.course()
                  .put(MeasureField.KEY, UUID.randomUUID().toString())
                  .put(MeasureField.START, course[0])
                  .put(MeasureField.END, course[1]);
          if (jobplan != null) {
            record
                .put(MeasureField.JOBPLAN, jobplan)
                .put(MeasureField.JOBPLAN_CREATED, "2011-03-01")
                .put(MeasureField.JOBPLAN_REVISED, "2011-03-01")
                .put(MeasureField.EMPLOYMENT_GOAL, "4211");
          }
          courses.add(record.build());
        }
      }
      Report report = room.reported(INSURED, courses);

      assertEquals(
          ReportStatus.CLOSED, report.status(), () -> room.receipt(report).problems().toString());
      assertEquals(6, records(room.known(INSURED)).stream().filter(courses::contains).count());
    }
  }

  @Test
  void nothingOfAReportIsVisibleUntilItIsClosed() {
    try (ReportRoom room = room("167")) {
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, room.sample(INSURED, 0, 30), 10);

      assertTrue(room.known(INSURED).isEmpty());
      assertEquals(30, room.desk.report(report.identifier(), "167").counts().received());

      room.desk.abandon(report.identifier(), "167");

      assertTrue(room.known(INSURED).isEmpty());
      assertEquals(ReportStatus.ABANDONED, room.desk.report(report.identifier(), "167").status());
    }
  }

  @Test
  @Rule("AMF-48.1-3")
  void aReportThatEndsManyMeasuresWaitsForConfirmation() {
    try (ReportRoom room = room("217")) {
      List<MeasureRecord> all = room.sample(UNINSURED, 0, 600);
      room.reported(UNINSURED, all);

      Report waiting = room.reported(UNINSURED, all.subList(0, 500));

      assertEquals(ReportStatus.WAITING, waiting.status());
      assertEquals(100, waiting.counts().gone());
      assertNull(waiting.closedAt());
      assertEquals(600, room.known(UNINSURED).size());

      Report closed = room.desk.confirm(waiting.identifier(), "217", Duration.ofMinutes(1));

      assertEquals(ReportStatus.CLOSED, closed.status());
      assertEquals(500, room.known(UNINSURED).size());
    }
  }

  @Test
  void aSmallMunicipalityMayEndFiftyWithoutBeingAsked() {
    try (ReportRoom room = room("265")) {
      List<MeasureRecord> all = room.sample(UNINSURED, 0, 60);
      room.reported(UNINSURED, all);

      Report report = room.reported(UNINSURED, all.subList(0, 10));

      assertEquals(ReportStatus.CLOSED, report.status());
      assertEquals(50, report.counts().gone());
    }
  }

  @Test
  @Rule("AMF-46-1")
  void theSameMeasureTwiceIsAFaultOfTheLaterRow() {
    try (ReportRoom room = room("330")) {
      List<MeasureRecord> records = new ArrayList<>(room.sample(INSURED, 0, 20));
      records.add(ReportRoom.with(records.get(4), MeasureField.HOURS, "11"));

      Report report = room.reported(INSURED, Acceptance.ACCEPT_VALID, records);

      assertEquals(ReportStatus.CLOSED, report.status());
      assertEquals(1, report.counts().wrong());
      assertEquals(20, report.counts().added());
      RowProblem problem = room.receipt(report).problems().get(0);
      assertEquals(21, problem.row());
      assertEquals(FaultCode.RECORD_REPEATED, problem.violation().code());
      assertEquals("AMF-46-1", problem.violation().rule());
    }
  }

  @Test
  @Rule("AMF-46-1")
  void underChapterNineTheSameKeyTwiceIsAFaultAlthoughItIsAnotherMeasure() {
    try (ReportRoom room = room("751")) {
      List<MeasureRecord> records = new ArrayList<>(room.sample(UNINSURED, 0, 20));
      String key = records.get(4).text(MeasureField.KEY);
      records.set(15, ReportRoom.with(records.get(15), MeasureField.KEY, key));

      Report report = room.reported(UNINSURED, Acceptance.ACCEPT_VALID, records);

      assertEquals(1, report.counts().wrong());
      assertEquals(19, report.counts().added());
      RowProblem problem = room.receipt(report).problems().get(0);
      assertEquals(16, problem.row());
      assertEquals(FaultCode.RECORD_REPEATED, problem.violation().code());
    }
  }

  @Test
  void allOrNothingStoresNothingWhenOneRowIsWrong() {
    try (ReportRoom room = room("400")) {
      List<MeasureRecord> records = new ArrayList<>(room.sample(INSURED, 0, 20));
      records.add(records.get(4));

      Report report = room.reported(INSURED, Acceptance.ALL_OR_NOTHING, records);

      assertEquals(ReportStatus.REFUSED, report.status());
      assertTrue(room.known(INSURED).isEmpty());
      assertEquals(1, room.receipt(report).problems().stream().filter(RowProblem::isError).count());
    }
  }

  @Test
  @Rule({"AMF-54.2-2", "AMF-16"})
  void aCourseThatEndedBefore2007IsNotEndedByItsAbsence() {
    try (ReportRoom room = room("461")) {
      MeasureRecord sample = room.sample(UNINSURED, 0, 1).get(0);
      MeasureRecord old =
          ReportRoom.with(
              ReportRoom.with(sample, MeasureField.START, "2006-05-01"),
              MeasureField.END,
              "2006-12-31");
      MeasureRecord running =
          ReportRoom.with(
              ReportRoom.with(
                  room.sample(UNINSURED, 0, 2).get(1), MeasureField.START, "2006-11-01"),
              MeasureField.END,
              "2007-01-15");
      Report first = room.reported(UNINSURED, Acceptance.ACCEPT_VALID, List.of(old, running));
      assertEquals(2, first.counts().added(), () -> room.receipt(first).problems().toString());

      Report report = room.reported(UNINSURED, List.of());

      assertEquals(1, report.counts().gone());
      assertEquals(1, report.counts().kept());
      assertEquals(List.of(old), List.copyOf(records(room.known(UNINSURED))));
    }
  }

  @Test
  @Rule({"AMF-48.1-1", "AMF-54.2-1"})
  void aReportAfterFridaySixOClockIsStoredAndMarkedAsLate() {
    for (RecordKind kind : List.of(INSURED, UNINSURED)) {
      try (ReportRoom inTime =
              new ReportRoom(database.database(), "561", Instant.parse("2011-09-09T03:59:59Z"));
          ReportRoom late =
              new ReportRoom(database.database(), "615", Instant.parse("2011-09-09T04:00:01Z"))) {
        assertFalse(inTime.reported(kind, inTime.sample(kind, 0, 3)).late());
        Report report = late.reported(kind, late.sample(kind, 0, 3));
        assertTrue(report.late());
        assertEquals(3, late.known(kind).size());
      }
    }
  }
}
