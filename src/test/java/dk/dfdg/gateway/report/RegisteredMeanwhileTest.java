package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static dk.dfdg.gateway.measure.RecordKind.UNINSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is registered singly while a report is open is newer than the report. */
@OnBothDatabases
class RegisteredMeanwhileTest {
  private final TestDatabase database;

  RegisteredMeanwhileTest(TestDatabase database) {
    this.database = database;
  }

  private ReportRoom room(String municipality) {
    return new ReportRoom(database.database(), municipality);
  }

  private static UUID key(MeasureRecord record) {
    return UUID.fromString(record.text(MeasureField.KEY));
  }

  private static MeasureRecord aDayLater(MeasureRecord record) {
    return ReportRoom.with(
        record, MeasureField.START, record.date(MeasureField.START).plusDays(1).toString());
  }

  @Test
  void whatIsAnnulledWhileAReportIsOpenStaysAnnulled() {
    for (RecordKind kind : List.of(INSURED, UNINSURED)) {
      try (ReportRoom room = room("101")) {
        List<MeasureRecord> records = room.sample(kind, 0, 3);
        room.reported(kind, records);
        Report report = room.open(kind, Acceptance.ALL_OR_NOTHING);
        room.submitAll(report, records, 10);
        room.desk.annul(room.single(kind, key(records.get(1))));

        Report closed = room.close(report, 3);

        assertEquals(new Report.Counts(3, 0, 0, 0, 2, 0, 1), closed.counts());
        assertEquals(2, room.known(kind).size());
      }
    }
  }

  @Test
  void whatIsAnnulledStaysSoWithAnotherContentAndAnotherFirstDayToo() {
    try (ReportRoom room = room("147")) {
      List<MeasureRecord> records = room.sample(UNINSURED, 0, 3);
      room.reported(UNINSURED, records);
      Report report = room.open(UNINSURED, Acceptance.ALL_OR_NOTHING);
      List<MeasureRecord> corrected = new ArrayList<>(records);
      corrected.set(0, ReportRoom.with(records.get(0), MeasureField.HOURS, "9"));
      corrected.set(1, aDayLater(records.get(1)));
      room.submitAll(report, corrected, 10);
      room.desk.annul(room.single(UNINSURED, key(records.get(0))));
      room.desk.annul(room.single(UNINSURED, key(records.get(1))));

      Report closed = room.close(report, 3);

      assertEquals(new Report.Counts(3, 0, 0, 0, 1, 0, 2), closed.counts());
      assertEquals(1, room.known(UNINSURED).size());
    }
  }

  @Test
  void whatIsAnnulledBeforeAReportIsOpenedIsNewInIt() {
    try (ReportRoom room = room("167")) {
      List<MeasureRecord> records = room.sample(UNINSURED, 0, 1);
      room.reported(UNINSURED, records);
      room.desk.annul(room.single(UNINSURED, key(records.get(0))));

      assertEquals(1, room.reported(UNINSURED, records).counts().added());
    }
  }

  @Test
  void aFirstDayThatIsCorrectedWhileAReportIsOpenMakesNoSecondMeasure() {
    try (ReportRoom room = room("217")) {
      MeasureRecord record = room.sample(UNINSURED, 0, 1).get(0);
      room.reported(UNINSURED, List.of(record));
      Report report = room.open(UNINSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, List.of(record), 10);
      MeasureRecord corrected = aDayLater(record);
      room.desk.change(room.single(UNINSURED, key(record)), corrected);

      Report closed = room.close(report, 1);

      assertEquals(new Report.Counts(1, 0, 0, 0, 0, 0, 1), closed.counts());
      assertEquals(List.of(corrected), room.known(UNINSURED).stream().map(Stored::record).toList());
    }
  }

  @Test
  void norDoesItWithoutAKey() {
    try (ReportRoom room = room("265")) {
      MeasureRecord record = room.sample(UNINSURED, 0, 1).get(0);
      room.reported(UNINSURED, List.of(record));
      Report report = room.openFile(UNINSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, List.of(ReportRoom.withoutKey(record)), 10);
      MeasureRecord corrected = aDayLater(record);
      room.desk.change(room.single(UNINSURED, key(record)), corrected);

      Report closed = room.close(report, 1);

      assertEquals(0, closed.counts().added());
      assertEquals(0, closed.counts().gone());
      assertEquals(List.of(corrected), room.known(UNINSURED).stream().map(Stored::record).toList());
    }
  }

  @Test
  void ofTwoMeasuresOfOneIdentityTheOtherOneChangesAsBefore() {
    try (ReportRoom room = room("330")) {
      MeasureRecord one = room.sample(UNINSURED, 0, 1).get(0);
      MeasureRecord other =
          ReportRoom.with(
              ReportRoom.with(one, MeasureField.HOURS, "9"),
              MeasureField.KEY,
              UUID.randomUUID().toString());
      room.reported(UNINSURED, List.of(one, other));
      Report report = room.openFile(UNINSURED, Acceptance.ALL_OR_NOTHING);
      MeasureRecord changed = ReportRoom.with(other, MeasureField.HOURS, "8");
      room.submitAll(
          report, List.of(ReportRoom.withoutKey(one), ReportRoom.withoutKey(changed)), 10);
      room.desk.annul(room.single(UNINSURED, key(one)));

      Report closed = room.close(report, 2);

      assertEquals(new Report.Counts(2, 0, 0, 1, 0, 0, 1), closed.counts());
      assertEquals(List.of(changed), room.known(UNINSURED).stream().map(Stored::record).toList());
    }
  }

  @Test
  void whatIsChangedTwiceWhileAReportIsOpenIsOneMeasure() {
    try (ReportRoom room = room("400")) {
      MeasureRecord record = room.sample(UNINSURED, 0, 1).get(0);
      room.reportedFile(UNINSURED, Acceptance.ALL_OR_NOTHING, List.of(record));
      Report report = room.openFile(UNINSURED, Acceptance.ALL_OR_NOTHING);
      MeasureRecord second = ReportRoom.with(record, MeasureField.HOURS, "8");
      room.submitAll(
          report, List.of(ReportRoom.withoutKey(record), ReportRoom.withoutKey(second)), 10);
      Single single = room.single(UNINSURED, key(record));
      room.desk.create(single, ReportRoom.with(record, MeasureField.HOURS, "7"));
      room.desk.change(single, ReportRoom.with(record, MeasureField.HOURS, "6"));

      Report closed = room.close(report, 2);

      assertEquals(new Report.Counts(2, 0, 1, 0, 0, 0, 1), closed.counts());
      assertEquals(2, room.known(UNINSURED).size());
      assertTrue(
          room.known(UNINSURED).stream()
              .anyMatch(known -> known.record().text(MeasureField.HOURS).equals("6")));
    }
  }
}
