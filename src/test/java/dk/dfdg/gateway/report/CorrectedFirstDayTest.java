package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.UNINSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Under chapter 9 the first day is part of what tells a measure; the key tells it as well. */
@OnBothDatabases
class CorrectedFirstDayTest {
  private final TestDatabase database;

  CorrectedFirstDayTest(TestDatabase database) {
    this.database = database;
  }

  private ReportRoom room(String municipality) {
    return new ReportRoom(database.database(), municipality);
  }

  private static UUID key(MeasureRecord record) {
    return UUID.fromString(record.text(MeasureField.KEY));
  }

  private static MeasureRecord from(MeasureRecord record, String day) {
    return ReportRoom.with(record, MeasureField.START, day);
  }

  private static List<MeasureRecord> records(ReportRoom room) {
    return room.known(UNINSURED).stream().map(Stored::record).toList();
  }

  /** A course with a code that is not used for what is created after 11 October 2010. */
  private static MeasureRecord oldCourse(String municipality) {
    return Measures.uninsuredCourse()
        .put(MeasureField.MUNICIPALITY, municipality)
        .put(MeasureField.MEASURE, 141)
        .put(MeasureField.START, "2010-10-08")
        .put(MeasureField.END, "2011-12-31")
        .build();
  }

  @Test
  @Rule("AMF-52.5-3")
  void aMeasureWithAKeyIsChangedAndHasBeenKnownSinceItsFirstVersion() {
    MeasureRecord record;
    try (ReportRoom room = room("101")) {
      record = room.sample(UNINSURED, 0, 1).get(0);
      room.reported(UNINSURED, List.of(record));
    }
    try (ReportRoom room =
        new ReportRoom(database.database(), "101", Instant.parse("2011-09-09T03:00:00Z"))) {
      MeasureRecord corrected =
          from(record, record.date(MeasureField.START).minusDays(3).toString());

      Report report = room.reported(UNINSURED, List.of(corrected));

      assertEquals(new Report.Counts(1, 0, 0, 1, 0, 0, 0), report.counts());
      Stored known = room.known(UNINSURED).get(0);
      assertEquals(corrected, known.record());
      assertEquals(LocalDate.of(2011, 9, 8), known.firstRecorded());
      assertEquals(
          List.of(new Receipt.Change(Receipt.What.CHANGED, record, corrected)),
          room.receipt(report).changes());
      assertEquals(1, room.reported(UNINSURED, List.of(corrected)).counts().unchanged());
    }
  }

  @Test
  @Rule("AMF-52.3-4")
  void aMeasureWithAKeyKeepsItsOldCode() {
    try (ReportRoom room = room("147")) {
      MeasureRecord old = oldCourse("147");
      room.reported(UNINSURED, List.of(old));

      Report report =
          room.reported(UNINSURED, Acceptance.ACCEPT_VALID, List.of(from(old, "2010-10-18")));

      assertEquals(new Report.Counts(1, 0, 0, 1, 0, 0, 0), report.counts());
      assertEquals(List.of(from(old, "2010-10-18")), records(room));
    }
  }

  @Test
  @Rule("AMF-52.16-1")
  void aMeasureWithAKeyKeepsItsMinistryArea() {
    try (ReportRoom room = room("167")) {
      MeasureRecord old =
          Measures.uninsuredJob()
              .put(MeasureField.MUNICIPALITY, "167")
              .put(MeasureField.PLACE_TYPE, 73)
              .put(MeasureField.MINISTRY_AREA, 8)
              .put(MeasureField.START, "2010-02-01")
              .put(MeasureField.END, "2011-12-31")
              .build();
      room.reported(UNINSURED, List.of(old));

      Report report =
          room.reported(
              UNINSURED,
              Acceptance.ACCEPT_VALID,
              List.of(from(ReportRoom.with(old, MeasureField.MINISTRY_AREA, "20"), "2010-02-02")));

      assertEquals(new Report.Counts(1, 1, 0, 0, 0, 0, 1), report.counts());
      assertEquals(
          FaultCode.MINISTRY_AREA_CHANGED,
          room.receipt(report).problems().get(0).violation().code());
      assertEquals(List.of(old), records(room));
    }
  }

  @Test
  @Rule("AMF-52.5-3")
  void whatIsKnownStaysWhenTheRowWithItsKeyIsWrong() {
    try (ReportRoom room = room("217")) {
      MeasureRecord record = room.sample(UNINSURED, 0, 1).get(0);
      room.reported(UNINSURED, List.of(record));
      MeasureRecord wrong =
          ReportRoom.with(
              ReportRoom.with(from(record, "2011-01-03"), MeasureField.MEASURE, "174"),
              MeasureField.MAIN_BENEFIT,
              "999");

      Report report = room.reported(UNINSURED, Acceptance.ACCEPT_VALID, List.of(wrong));

      assertEquals(new Report.Counts(1, 1, 0, 0, 0, 0, 1), report.counts());
      assertEquals(List.of(record), records(room));
    }
  }

  @Test
  void aKeyComesToAnotherMeasureOnlyIfItLeavesTheOneThatHadIt() {
    try (ReportRoom room = room("265")) {
      MeasureRecord one = room.sample(UNINSURED, 0, 1).get(0);
      MeasureRecord other = from(one, "2011-01-03");
      room.reported(UNINSURED, List.of(one));
      room.reportedFile(UNINSURED, Acceptance.ALL_OR_NOTHING, List.of(one, other));

      Report report = room.reported(UNINSURED, List.of(other));

      assertEquals(new Report.Counts(1, 0, 0, 1, 0, 1, 0), report.counts());
      assertEquals(List.of(other), records(room));
    }
  }

  @Test
  @Rule("AMF-52.5-3")
  void ofAFileWhatIsKnownOfThePersonAndMeasureStaysWhenTheNewRowIsRefused() {
    try (ReportRoom room = room("330")) {
      MeasureRecord old = ReportRoom.withoutKey(oldCourse("330"));
      MeasureRecord other = ReportRoom.with(old, MeasureField.MEASURE, "165");
      room.reportedFile(UNINSURED, Acceptance.ALL_OR_NOTHING, List.of(old, other));

      // The code is not used any more for what begins then.
      Report refused =
          room.reportedFile(UNINSURED, Acceptance.ACCEPT_VALID, List.of(from(old, "2010-10-18")));

      assertEquals(new Report.Counts(1, 1, 0, 0, 0, 1, 1), refused.counts());
      assertEquals(List.of(old), records(room));

      MeasureRecord wrong =
          ReportRoom.with(from(old, "2010-10-07"), MeasureField.MAIN_BENEFIT, "999");
      Report report = room.reportedFile(UNINSURED, Acceptance.ACCEPT_VALID, List.of(wrong));

      assertEquals(new Report.Counts(1, 1, 0, 0, 0, 0, 1), report.counts());
      assertEquals(List.of(old), records(room));
    }
  }

  @Test
  @Rule("AMF-52.5-3")
  void theyStayInEveryBucketOfALargeFile() {
    try (ReportRoom room = room("400")) {
      List<MeasureRecord> first = room.sample(UNINSURED, 0, 17_000);
      room.reportedFile(UNINSURED, Acceptance.ALL_OR_NOTHING, first);
      List<MeasureRecord> second = new ArrayList<>(first);
      int wrong = 0;
      for (int i = 0; i < 17_000; i += 425) {
        second.set(
            i, ReportRoom.with(from(first.get(i), "2010-01-04"), MeasureField.MAIN_BENEFIT, "999"));
        wrong++;
      }

      Report report = room.reportedFile(UNINSURED, Acceptance.ACCEPT_VALID, second);

      assertEquals(
          new Report.Counts(17_000, wrong, 0, 0, 17_000 - wrong, 0, wrong), report.counts());
      assertEquals(17_000, room.known(UNINSURED).size());
    }
  }

  @Test
  @Rule("INTRO-2")
  void aKeyThatComesLaterIsLearntAndTheMeasureCountsAsUnchanged() {
    try (ReportRoom room = room("461")) {
      List<MeasureRecord> withKeys = room.sample(UNINSURED, 0, 20);
      room.reportedFile(UNINSURED, Acceptance.ALL_OR_NOTHING, withKeys);

      Report report = room.reported(UNINSURED, withKeys);

      assertEquals(new Report.Counts(20, 0, 0, 0, 20, 0, 0), report.counts());
      assertEquals(List.of(), room.receipt(report).changes());
      assertTrue(records(room).containsAll(withKeys));
      MeasureRecord changed = ReportRoom.with(withKeys.get(7), MeasureField.HOURS, "36");
      room.desk.change(room.single(UNINSURED, key(changed)), changed);
      assertTrue(records(room).contains(changed));
      assertEquals(20, room.known(UNINSURED).size());
    }
  }
}
