package dk.dfdg.gateway.enrollment;

import static dk.dfdg.gateway.enrollment.EnrollmentFixture.APPLICANT;
import static dk.dfdg.gateway.enrollment.EnrollmentFixture.RECIPIENT;
import static dk.dfdg.gateway.enrollment.EnrollmentFixture.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EnrollmentReportsTest {
  private final EnrollmentFixture fixture;
  private final EnrollmentExtract extract;
  private final DifferenceReport differences;

  EnrollmentReportsTest(TestDatabase test) {
    fixture = new EnrollmentFixture(test.database());
    extract = new EnrollmentExtract(test.database());
    differences = new DifferenceReport(test.database(), fixture.clock);
  }

  @Test
  @Rule({"AFM-10-1", "AFM-10-2"})
  void theWarehouseReceivesEveryRegistrationOfEachPerson() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.enroll(cpr, APPLICANT);
    fixture.cancel(cpr, START.plusDays(10));
    List<Recorded> history = fixture.history(cpr);

    assertEquals(
        List.of(
            history.get(0).id()
                + ";"
                + cpr.value()
                + ";Enrolled;2011-09-01;2011-09-01T10:00:00Z;TIL-08.2-1;4;2011-09-01;1;;;;;;;;;;;;;;;;;;;;;",
            history.get(1).id()
                + ";"
                + cpr.value()
                + ";CancellationPlanned;2011-09-11;2011-09-01T10:00:00Z;AFM-08.6-2;;;;2011-09-11;1;;;;;;;;;;;;;;;;;;;"),
        rows(START, START, cpr));
  }

  @Test
  @Rule("AFM-10-1")
  void anExtractHoldsWhatWasRegisteredOnItsDays() {
    Cpr cpr = Citizens.add(fixture.database);
    fixture.enroll(cpr, APPLICANT);

    assertEquals(List.of(), rows(START.minusDays(9), START.minusDays(1), cpr));
    assertEquals(List.of(), rows(START.plusDays(1), START.plusDays(9), cpr));
    assertEquals(1, rows(START.minusDays(1), START, cpr).size());
  }

  @Test
  @Rule("AFM-09-1")
  void aRecipientWithoutAGrantIsListed() {
    Cpr granted = Citizens.addGranted(fixture.database);
    Cpr withdrawn = Citizens.addGranted(fixture.database);
    Cpr ended = Citizens.addGranted(fixture.database);
    Cpr applicant = Citizens.add(fixture.database);
    fixture.enroll(granted, RECIPIENT);
    fixture.enroll(withdrawn, RECIPIENT);
    fixture.enroll(ended, RECIPIENT);
    fixture.enroll(applicant, APPLICANT);
    fixture.cancel(ended, START);
    withdrawGrant(withdrawn);
    withdrawGrant(ended);

    assertEquals(
        List.of(new DifferenceReport.Difference(withdrawn, "10100", RECIPIENT, START)),
        differences.today());
  }

  private void withdrawGrant(Cpr cpr) {
    fixture.database.inTransaction(
        handle ->
            handle.execute(
                "update citizen set benefit_granted = false where cpr = ?", cpr.value()));
  }

  private List<String> rows(LocalDate from, LocalDate to, Cpr cpr) {
    StringWriter out = new StringWriter();
    int written = extract.write(from, to, out);
    List<String> lines = out.toString().lines().toList();
    assertEquals(written, lines.size() - 1);
    assertTrue(lines.get(0).startsWith("fact;cpr;kind;"), lines.get(0));
    return lines.stream().filter(line -> line.contains(cpr.value())).toList();
  }
}
