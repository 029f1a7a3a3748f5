package dk.dfdg.gateway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Measures;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a grant is about, for whom the municipality must have the duty to act. */
@OnBothDatabases
class PeopleTest {
  private static final LocalDate JANUARY = LocalDate.of(2011, 1, 6);

  private final TestDatabase database;

  PeopleTest(TestDatabase database) {
    this.database = database;
  }

  private ReportRoom room(String municipality) {
    return new ReportRoom(database.database(), municipality, Instant.parse("2011-01-06T10:00:00Z"));
  }

  private String citizenOf101() {
    return Citizens.add(database.database()).value();
  }

  private static MeasureRecord of(MeasureRecord.Builder record, String municipality) {
    return record.put(MeasureField.MUNICIPALITY, municipality).build();
  }

  private static MeasureRecord aid(String person, String municipality) {
    return of(
        Measures.aid()
            .put(MeasureField.APPROVED, "2011-01-04")
            .put(MeasureField.IDENTIFICATION, person),
        municipality);
  }

  private MeasureRecord mentor(String municipality) {
    return of(
        Measures.mentorOfPlace()
            .put(MeasureField.PAID_FROM, "2011-01-10")
            .put(MeasureField.PAID_TO, "2011-01-31")
            .put(
                MeasureField.SUPPORTED,
                String.join(
                    " ",
                    Citizens.number().value(),
                    citizenOf101(),
                    citizenOf101(),
                    Citizens.number().value())),
        municipality);
  }

  private static Report reported(ReportRoom room, MeasureRecord record) {
    Report report =
        room.desk.open(
            new Opening(
                room.municipality,
                record.kind(),
                JANUARY,
                Acceptance.ACCEPT_VALID,
                Way.WEBSERVICE,
                false,
                "workbase",
                "A-1"));
    room.submitAll(report, List.of(record), 10);
    return room.close(report, 1);
  }

  private static void assertRefused(ReportRoom room, MeasureRecord record) {
    Report report = reported(room, record);

    assertEquals(1, report.counts().wrong());
    List<Violation> violations =
        room.receipt(report).problems().stream()
            .filter(RowProblem::isError)
            .map(RowProblem::violation)
            .toList();
    assertEquals(1, violations.size(), violations.toString());
    assertOutside(violations.get(0));
    assertSingleRefused(room, record);
  }

  private static void assertSingleRefused(ReportRoom room, MeasureRecord record) {
    Single single =
        new Single(
            room.municipality,
            record.kind(),
            UUID.fromString(Measures.KEY),
            JANUARY,
            "workbase",
            "A-1");
    assertOutside(
        assertThrows(Refusal.class, () -> room.desk.create(single, record)).violations().get(0));
  }

  private static void assertOutside(Violation violation) {
    assertEquals(FaultCode.OUTSIDE_DUTY_TO_ACT, violation.code());
    assertEquals("INT-00-2", violation.rule());
  }

  @Test
  @Rule({"INT-00-2", "INTRO-1"})
  void anAidIsReportedForThePersonWhoGetsIt() {
    try (ReportRoom own = room("101");
        ReportRoom other = room("461")) {
      assertRefused(other, aid(citizenOf101(), "461"));
      assertEquals(1, reported(own, aid(citizenOf101(), "101")).counts().added());
    }
  }

  @Test
  void anAidOfSomebodyWithoutACprNumberIsNobodys() {
    try (ReportRoom room = room("461")) {
      MeasureRecord aid =
          ReportRoom.with(aid(citizenOf101(), "461"), MeasureField.IDENTIFICATION_TYPE, "3");

      assertEquals(1, reported(room, aid).counts().added());
    }
  }

  @Test
  @Rule({"INT-00-2", "INTRO-1"})
  void aMentorIsReportedForEveryPersonSupported() {
    try (ReportRoom own = room("101");
        ReportRoom other = room("461")) {
      assertSingleRefused(other, mentor("461"));
      // A full report does not tell when the grant was made: perhaps before the citizen came.
      Report full = reported(other, mentor("461"));
      assertEquals(1, full.counts().added());
      assertTrue(
          other.receipt(full).problems().stream()
              .anyMatch(
                  problem -> problem.advice().english().contains("another municipality's duty")),
          () -> other.receipt(full).problems().toString());
      assertEquals(1, reported(own, mentor("101")).counts().added());
      assertEquals(1, own.known(RecordKind.MENTOR).size());
    }
  }
}
