package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static dk.dfdg.gateway.endtoend.Answers.registered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules whose example is a whole call: from the signed message to the history. */
class EnrollmentEndToEndTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  @Test
  @Rule("TIL-05.2-1")
  void theJobcentreRegistersEnrollmentsAndCancellations() {
    accepted(call(Payloads.enrollment(cpr, 4, today)));
    accepted(call(Payloads.cancellation(cpr, today, 1)));
    assertEquals(List.of("Enrolled TIL-08.2-1", "CancellationPlanned AFM-08.6-2"), facts());
  }

  @Test
  @Rule("TIL-05.2-5")
  void anApplicantWhoWaitsForContactIsSeenAtOnceSoThatThePortalOpensTheCv() {
    Answer receipt = accepted(jobnet(Payloads.enrollment(cpr, 4, today)));
    assertEquals(Optional.of("true"), field(receipt, "EnrollmentPendingIndicator"));
    Answer current = accepted(jobnet(Payloads.reading(cpr)));
    assertEquals(Optional.of("false"), field(current, "EnrolledIndicator"));
    LocalDate deadline = LocalDate.parse(field(current, "ContactDeadlineDate").orElseThrow());
    assertTrue(deadline.isAfter(today));
  }

  @Test
  @Rule("TIL-08.5-1")
  void anEnrollmentHoldsTheCprNumber() {
    String payload = Payloads.enrollment(cpr, 4, today);
    refused(call(withoutCpr(payload)), FaultCode.INVALID_MESSAGE);
    refused(call(payload.replace(cpr.value(), "3102801234")), FaultCode.INVALID_CPR);
    accepted(call(payload));
    assertEquals(1, facts().size());
  }

  @Test
  @Rule("AFM-08.6-1")
  void aCancellationHoldsTheCprNumber() {
    accepted(call(Payloads.enrollment(cpr, 4, today)));
    String payload = Payloads.cancellation(cpr, today, 1);
    refused(call(withoutCpr(payload)), FaultCode.INVALID_MESSAGE);
    refused(call(payload.replace(cpr.value(), "3102801234")), FaultCode.INVALID_CPR);
    accepted(call(payload));
    assertEquals(2, facts().size());
  }

  private static String withoutCpr(String payload) {
    return payload.replaceFirst(
        "<enr:PersonCivilRegistrationIdentifier>.*</enr:PersonCivilRegistrationIdentifier>", "");
  }

  @Test
  @Rule("TIL-08.5-12")
  void theFormatFollowsTheSpecification() {
    String payload = Payloads.enrollment(cpr, 4, today);
    refused(
        call(payload.replace("<enr:Profession>", "<enr:Wish/><enr:Profession>")),
        FaultCode.INVALID_MESSAGE);
    refused(call(payload.replace(">true<", ">yes<")), FaultCode.INVALID_MESSAGE);
    refused(
        call(
            payload.replaceFirst(
                "(<enr:HasEducation>.*</enr:HasEducation>)(<enr:YearLastUsed>.*</enr:YearLastUsed>)",
                "$2$1")),
        FaultCode.INVALID_MESSAGE);
    accepted(call(payload));
  }

  @Test
  @Rule("AFM-11-4")
  void anEventIsReportedAtOnce() {
    Answer receipt = accepted(call(Payloads.enrollment(cpr, 4, today)));
    assertEquals(1, facts().size());
    Instant registered =
        OffsetDateTime.parse(field(receipt, "EventDate").orElseThrow()).toInstant();
    assertFalse(
        Duration.between(registered, gateway.clock().now()).abs().toSeconds() > 30,
        "registered at " + registered);
    assertEquals(
        Optional.of("true"), field(accepted(call(Payloads.reading(cpr))), "EnrolledIndicator"));
  }

  @Test
  void aWholeEnrollmentWithItsHistory() {
    accepted(call(Payloads.enrollment(cpr, 4, today)));
    Answer enrolled = accepted(call(Payloads.reading(cpr)));
    assertEquals(Optional.of("true"), field(enrolled, "EnrolledIndicator"));
    assertEquals(Optional.of("4"), field(enrolled, "ClientCategoryTypeIdentifier"));

    accepted(call(Payloads.cancellation(cpr, today.plusDays(30), 1)));
    assertEquals(
        Optional.of(today.plusDays(30).toString()),
        field(accepted(call(Payloads.reading(cpr))), "CancellationDate"));

    accepted(call(Payloads.withdrawal(cpr)));
    assertEquals(
        Optional.empty(), field(accepted(call(Payloads.reading(cpr))), "PlannedCancellation"));

    accepted(call(Payloads.cancellation(cpr, today, 2)));
    Answer ended = accepted(call(Payloads.reading(cpr)));
    assertEquals(Optional.of("false"), field(ended, "EnrolledIndicator"));
    assertEquals(Optional.empty(), field(ended, "CurrentEnrollment"));

    assertEquals(
        List.of(
            "Enrolled TIL-08.2-1",
            "CancellationPlanned AFM-08.6-2",
            "CancellationWithdrawn A-31",
            "CancellationPlanned AFM-08.6-2"),
        facts());
  }

  private List<String> facts() {
    return registered(gateway, cpr);
  }

  private Answer call(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }

  private Answer jobnet(String payload) {
    return gateway.send("jobnet", AGENCY, payload);
  }
}
