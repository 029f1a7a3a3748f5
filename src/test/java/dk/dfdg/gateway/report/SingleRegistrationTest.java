package dk.dfdg.gateway.report;

import static dk.dfdg.gateway.measure.RecordKind.INSURED;
import static dk.dfdg.gateway.measure.RecordKind.UNINSURED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.MeasureStore;
import dk.dfdg.gateway.measure.Stored;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@OnBothDatabases
class SingleRegistrationTest {
  private final TestDatabase database;

  SingleRegistrationTest(TestDatabase database) {
    this.database = database;
  }

  private ReportRoom room(String municipality) {
    return new ReportRoom(database.database(), municipality);
  }

  private static UUID key(MeasureRecord record) {
    return UUID.fromString(record.text(MeasureField.KEY));
  }

  private static void refused(FaultCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).violations().get(0).code());
  }

  @Test
  void aMeasureIsCreatedChangedAndAnnulledByItsKey() {
    try (ReportRoom room = room("101")) {
      MeasureRecord record = room.sample(INSURED, 0, 1).get(0);
      MeasureRecord changed = ReportRoom.with(record, MeasureField.HOURS, "36");
      Single single = room.single(INSURED, key(record));

      assertEquals(1, room.desk.create(single, record).report().counts().added());
      assertEquals(record, room.known(INSURED).get(0).record());

      assertEquals(1, room.desk.change(single, changed).report().counts().changed());
      assertEquals(1, room.desk.change(single, changed).report().counts().unchanged());
      Stored known = room.known(INSURED).get(0);
      assertEquals(changed, known.record());
      assertEquals(ReportRoom.DAY, known.firstRecorded());
      Cpr cpr = Cpr.parse(record.text(MeasureField.CPR)).orElseThrow();
      assertTrue(
          room.database.read(handle -> new MeasureStore().ofCitizen(handle, cpr)).contains(known));
      assertEquals(
          known,
          room.database
              .read(handle -> new MeasureStore().byKey(handle, "101", INSURED, key(record)))
              .orElseThrow());

      assertEquals(1, room.desk.annul(single).report().counts().gone());
      assertTrue(room.known(INSURED).isEmpty());
      assertTrue(room.desk.reports("101", INSURED, 10).isEmpty(), "They are not in the list");
    }
  }

  @Test
  void aKeyIsUsedOnceAndOfAnotherMunicipalityItIsUnknown() {
    try (ReportRoom room = room("147");
        ReportRoom other = room("167")) {
      MeasureRecord record = room.sample(INSURED, 0, 1).get(0);
      Single single = room.single(INSURED, key(record));
      room.desk.create(single, record);

      refused(FaultCode.MEASURE_KEY_USED, () -> room.desk.create(single, record));
      Single foreign = other.single(INSURED, key(record));
      refused(FaultCode.MEASURE_UNKNOWN, () -> other.desk.annul(foreign));
      room.desk.annul(single);
      refused(FaultCode.MEASURE_UNKNOWN, () -> room.desk.annul(single));
    }
  }

  @Test
  void aWrongRegistrationIsRefusedWithEverythingThatIsWrong() {
    try (ReportRoom room = room("217")) {
      MeasureRecord record =
          ReportRoom.with(
              ReportRoom.with(room.sample(INSURED, 0, 1).get(0), MeasureField.HOURS, "99"),
              MeasureField.START,
              "yesterday");

      Refusal refusal =
          assertThrows(
              Refusal.class,
              () -> room.desk.create(room.single(INSURED, UUID.randomUUID()), record));

      assertEquals(
          List.of("start", "hours"),
          refusal.violations().stream()
              .map(violation -> violation.path())
              .sorted((a, b) -> b.compareTo(a))
              .toList());
      assertTrue(room.known(INSURED).isEmpty());
    }
  }

  @Test
  void whatWasRegisteredWhileAReportWasOpenIsNotTakenBackByIt() {
    try (ReportRoom room = room("265")) {
      List<MeasureRecord> records = room.sample(INSURED, 0, 10);
      room.reported(INSURED, records);
      Report report = room.open(INSURED, Acceptance.ALL_OR_NOTHING);
      room.submitAll(report, records, 10);
      MeasureRecord changed = ReportRoom.with(records.get(2), MeasureField.HOURS, "36");
      room.desk.change(room.single(INSURED, key(changed)), changed);
      MeasureRecord created = room.sample(INSURED, 0, 11).get(10);
      room.desk.create(room.single(INSURED, key(created)), created);

      Report closed = room.close(report, 10);

      assertEquals(new Report.Counts(10, 0, 0, 0, 9, 0, 2), closed.counts());
      assertEquals(11, room.known(INSURED).size());
      assertTrue(room.known(INSURED).stream().anyMatch(k -> k.record().equals(changed)));
    }
  }

  @Test
  void aMeasureFromAFileKeepsTheKeyThatItGetsByWebService() {
    try (ReportRoom room = room("330")) {
      MeasureRecord withKey = room.sample(UNINSURED, 0, 1).get(0);
      room.desk.create(room.single(UNINSURED, key(withKey)), withKey);
      MeasureRecord longer = ReportRoom.with(withKey, MeasureField.HOURS, "36");

      Report report = room.reported(UNINSURED, List.of(longer));

      assertEquals(1, report.counts().changed());
      assertEquals(
          withKey.text(MeasureField.KEY),
          room.known(UNINSURED).get(0).record().text(MeasureField.KEY));
      assertFalse(report.late());
    }
  }
}
