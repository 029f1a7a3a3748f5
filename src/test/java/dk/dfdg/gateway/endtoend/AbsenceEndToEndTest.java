package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.history;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Absences by signed calls, from the message to the history. */
class AbsenceEndToEndTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");
  private static final int HOLIDAY = 10;
  private static final int CARE = 19;

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Rule({"FRA-19-1", "FRA-19.1-1", "BI2-00-1", "FRA-24-1"})
  void anAbsenceIsRegisteredReadCorrectedEndedAndDeleted() {
    String id = receipt(call(create(HOLIDAY, today, today.plusDays(20))));

    Answer read = accepted(call(AbsenceMessages.get(cpr, today.plusDays(3))));
    assertEquals(Optional.of(id), field(read, "AbsenceIdentifier"));
    assertEquals(Optional.of("10100"), field(read, "OrganisationCode"));
    assertEquals(Optional.of(today.plusDays(20).toString()), field(read, "EndDate"));
    assertEquals(Optional.of("false"), field(read, "EnrollmentIndicator"));
    assertEquals(Optional.of("false"), field(read, "CVIndicator"));
    assertEquals(Optional.of("true"), field(read, "JobSearchConfirmationIndicator"));
    assertEquals(Optional.of("true"), field(read, "ReferredWorkIndicator"));
    assertEquals(Optional.of("false"), field(read, "ReferredFleksjobIndicator"));
    assertEquals(Optional.of("true"), field(read, "ContactCourseIndicator"));

    accepted(
        call(
            AbsenceMessages.update(
                cpr, id, HOLIDAY, today.plusDays(1), today.plusDays(10), today)));
    assertEquals(
        Optional.of(today.plusDays(1).toString()),
        field(accepted(call(AbsenceMessages.get(cpr, null))), "StartDate"));

    accepted(call(AbsenceMessages.end(cpr, id, today.plusDays(5))));
    Answer ended = accepted(call(AbsenceMessages.get(cpr, today.plusDays(6))));
    assertEquals(Optional.empty(), field(ended, "AbsenceItem"));
    assertEquals(Optional.of("false"), field(ended, "ContactCourseIndicator"));

    accepted(call(AbsenceMessages.delete(cpr, id)));
    refused(call(AbsenceMessages.delete(cpr, id)), FaultCode.ABSENCE_UNKNOWN);
    assertEquals(
        List.of(
            "AbsenceRegistered BI2-08-1",
            "AbsenceCorrected BI2-08-1",
            "AbsenceEnded FRA-19.1-13",
            "AbsenceDeleted FRA-19-1"),
        history(gateway, cpr));
  }

  @Test
  @Rule({"FRA-19.1-18", "A-58", "PUB-4750"})
  void anExemptionFromBeingEnrolledCancelsAndForbidsUntilItIsEnded() {
    accepted(call(Payloads.enrollment(cpr, 4, today)));
    String id = receipt(call(create(CARE, today, today.plusDays(20))));
    assertEquals(
        Optional.of("false"), field(accepted(call(Payloads.reading(cpr))), "EnrolledIndicator"));
    refused(call(Payloads.enrollment(cpr, 4, today)), FaultCode.ABSENCE_FORBIDS_ENROLLMENT);

    Answer deleted = accepted(call(AbsenceMessages.delete(cpr, id)));
    assertEquals(Optional.of("A-58"), field(deleted, "RuleIdentifier"));
    assertEquals(
        Optional.of("false"), field(accepted(call(Payloads.reading(cpr))), "EnrolledIndicator"));
    accepted(call(Payloads.enrollment(cpr, 4, today)));
  }

  @Test
  void aCallThatBreaksThreeRulesIsToldThree() {
    Answer answer =
        refused(
            jobnet(
                AbsenceMessages.create(cpr, CARE, today, today.plusDays(101), today.plusDays(1))),
            FaultCode.REGISTRAR_NOT_ALLOWED);
    for (FaultCode code :
        List.of(
            FaultCode.NOTIFICATION_IN_FUTURE,
            FaultCode.ABSENCE_TOO_LONG,
            FaultCode.ABSENCE_TOO_FAR_AHEAD)) {
      assertTrue(answer.xml().contains(">" + code.number() + "<"), code.name());
    }
    assertEquals(List.of(), history(gateway, cpr));
  }

  @Test
  void aMistakeIsShownWithThePathToItsField() {
    Answer answer =
        refused(
            call(create(HOLIDAY, today.plusDays(3), today.plusDays(2))),
            FaultCode.NEGATIVE_DURATION);
    assertTrue(answer.xml().contains("/abs:CreateAbsenceRequest/abs:Absence/abs:EndDate"));
  }

  private String create(int type, LocalDate start, LocalDate end) {
    return AbsenceMessages.create(cpr, type, start, end, today);
  }

  private static String receipt(Answer answer) {
    return field(accepted(answer), "MessageIdentifier").orElseThrow();
  }

  private Answer call(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }

  private Answer jobnet(String payload) {
    return gateway.send("jobnet", AGENCY, payload);
  }
}
