package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.PersonPayloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * By signed calls: what a-kasser report of their members, and that the right a-kasse has exactly
 * the events that follow, and nobody else.
 */
class FundEndToEndTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");
  private static final Organisation FUND_1 = new Organisation(2, "01");
  private static final Organisation FUND_2 = new Organisation(2, "02");
  private static final int SICK = 11;

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();

  /** A member of fund 01 in contact group 1 at jobcentre 10100. */
  private Cpr member() {
    return member(gateway);
  }

  private static Cpr member(TestGateway gateway) {
    Cpr cpr = Citizens.add(gateway.database());
    Facts.record(
        gateway,
        cpr,
        new ContactGroupStarted(1, true, gateway.clock().today().minusDays(3), "KON-07.1-1"));
    return cpr;
  }

  private List<String> told(Cpr cpr) {
    return Outgoing.told(gateway.database(), cpr);
  }

  @Test
  @Rule({"HTY-T-2", "HTY-A-2", "HTY-X-4", "HTY-K-1"})
  void aMoveIsToldToBothFundsAndTheJobcentreAndTakenBackToAllOfThem() {
    Cpr cpr = member();
    Answer receipt = accepted(fund2(MembershipPayloads.registration(cpr, today, null)));
    String id = field(receipt, "MessageIdentifier").orElseThrow();
    assertEquals(List.of("8:10100 MT", "2:02 K", "2:02 T05", "2:01 A04"), told(cpr));

    Answer read = accepted(fund2(MembershipPayloads.reading(cpr)));
    assertEquals(Optional.of("02"), field(read, "UnemploymentFundCode"));
    assertEquals(Optional.of(id), field(read, "MembershipIdentifier"));
    assertEquals(
        Optional.of(today.toString()), field(read, "UnemploymentFundMembershipRegistrationDate"));
    assertEquals(Optional.of("1234"), field(read, "UnemploymentFundBranchCode"));
    accepted(jobcentre(MembershipPayloads.reading(cpr)));
    refused(fund1(MembershipPayloads.save(cpr, 2)), FaultCode.CITIZEN_ACCESS_DENIED);
    accepted(fund2(MembershipPayloads.save(cpr, 2)));
    assertEquals(4, told(cpr).size());

    accepted(fund2(MembershipPayloads.recall(cpr, id)));
    assertEquals(List.of("2:02 MT", "2:01 MT", "8:10100 MT"), told(cpr).subList(4, 7));
    assertEquals(
        Optional.of("01"),
        field(accepted(fund1(MembershipPayloads.reading(cpr))), "UnemploymentFundCode"));
    refused(fund2(MembershipPayloads.reading(cpr)), FaultCode.CITIZEN_ACCESS_DENIED);

    String history = accepted(jobcentre(StatusPayloads.history(cpr, "Authority"))).xml();
    for (String kind : List.of("FundChanged", "MembershipReported", "MembershipRecalled")) {
      assertTrue(history.contains(kind), history);
    }
    assertTrue(history.contains(id), history);
  }

  @Test
  @Rule("HTY-T-2")
  void onlyFundsRegisterMemberships() {
    Cpr cpr = member();
    String admission = MembershipPayloads.registration(cpr, today, null);
    refused(jobcentre(admission), FaultCode.OPERATION_NOT_COVERED);
    refused(jobnet(admission), FaultCode.OPERATION_NOT_COVERED);
    refused(
        fund2(MembershipPayloads.cancellation(cpr, today, "U")), FaultCode.CITIZEN_ACCESS_DENIED);
    assertEquals(List.of(), told(cpr));
  }

  @Test
  @Rule({"HTY-X-3", "AFM-08.6-6"})
  void theEndOfAMembershipEndsTheEnrollment() {
    Cpr cpr = member();
    accepted(jobcentre(Payloads.enrollment(cpr, 1, today)));
    accepted(fund1(MembershipPayloads.cancellation(cpr, today, "U")));
    assertEquals(List.of("2:01 T09", "8:10100 MA", "2:01 K", "2:01 A07"), told(cpr));
    assertEquals(29, Outgoing.events(gateway.database(), cpr).get(3).said().get("cause"));
  }

  @Test
  @Rule({"HTY-T-3", "HTY-T-4", "HTY-A-3", "HTY-A-4", "AKK-69-2"})
  void enrollmentGroupAndCancellationAreToldToTheFundAlone() {
    Cpr cpr = member();
    accepted(jobnet(Payloads.enrollment(cpr, 1, today)));
    accepted(jobcentre(PersonPayloads.endOfGroup(cpr, 1)));
    accepted(jobcentre(PersonPayloads.group(cpr, 1)));
    accepted(jobcentre(Payloads.cancellation(cpr, today.plusDays(5), 1)));
    assertEquals(List.of("2:01 T09", "2:01 A05", "2:01 T06", "2:01 A07"), told(cpr));
    accepted(jobcentre(Payloads.withdrawal(cpr)));
    assertEquals("2:01 T09", told(cpr).get(4));
  }

  @Test
  @Rule({"HTY-F-9", "AKK-61-1"})
  void aSickReportIsToldWithItsFirstDay() {
    Cpr cpr = member();
    accepted(jobcentre(AbsenceMessages.create(cpr, SICK, today.minusDays(2), null, today)));
    assertEquals(List.of("2:01 F32"), told(cpr));
    Outgoing.Waiting told = Outgoing.events(gateway.database(), cpr).get(0);
    assertEquals(today.minusDays(2).toString(), told.said().get("firstSickDay"));
    assertEquals(today.toString(), told.content().get("date"));
    accepted(jobnet(AbsenceMessages.create(member(), SICK, today, null, today)));
  }

  @Test
  @Rule({"HTY-R-5", "HTY-C-1"})
  void whatJobnetTellsOfTheCvIsToldToTheFund() {
    Cpr cpr = member();
    accepted(jobnet(availability(cpr, true)));
    accepted(jobnet(availability(cpr, false)));
    accepted(jobnet(number(cpr, "12345678")));
    accepted(jobnet(number(cpr, "12345678")));
    assertEquals(List.of("2:01 R53", "2:01 C"), told(cpr));
    assertEquals(
        Map.of("CvCustomerIdentifier", "12345678"),
        Outgoing.events(gateway.database(), cpr).get(1).said().get("basicData"));
    assertEquals(
        Optional.of("12345678"),
        field(accepted(jobcentre(cv("GetCvStatus", cpr, ""))), "CvCustomerIdentifier"));
    refused(fund1(number(cpr, "87654321")), FaultCode.CITIZEN_ACCESS_DENIED);
    refused(jobnet(number(cpr, "1234567")), FaultCode.INVALID_MESSAGE);
  }

  @Test
  @Rule({"AKK-62-1", "AKK-61-3"})
  void nobodyIsToldOfThoseOutsideTheCircle() {
    Cpr cpr = Citizens.addGranted(gateway.database());
    accepted(jobcentre(Payloads.enrollment(cpr, 2, today)));
    accepted(jobcentre(AbsenceMessages.create(cpr, SICK, today, null, today)));
    accepted(jobnet(availability(cpr, true)));
    accepted(jobnet(availability(cpr, false)));
    accepted(jobnet(number(cpr, "12345678")));
    assertEquals(List.of(), told(cpr));
  }

  @Test
  @Rule({"HTY-X-4", "HTY-A-4", "TIL-08.5-6"})
  void whatHappensByItselfIsToldOnItsDay() {
    try (TestGateway own = TestGateway.fresh()) {
      LocalDate start = own.clock().today();
      Cpr graduate = Citizens.add(own.database());
      Facts.record(own, graduate, new ContactGroupStarted(8, false, start, "KON-07.1-1"));
      accepted(own.send("jobnet", AGENCY, Payloads.enrollment(graduate, 5, start)));
      accepted(
          own.send(
              "akasse01",
              FUND_1,
              MembershipPayloads.registration(graduate, start, start.plusDays(3))));
      Cpr member = member(own);
      accepted(own.send("jobnet", AGENCY, Payloads.enrollment(member, 1, start)));
      AdminClient operator = AdminClient.open(own.directory());
      operator.call("clock/advance", Map.of("period", "P2D"));
      assertFalse(Outgoing.told(own.database(), graduate).contains("2:01 T06"));
      operator.call("clock/advance", Map.of("period", "P1D"));
      assertEquals(
          List.of("8:10100 MT", "2:01 K", "2:01 T09", "2:01 T06"),
          Outgoing.told(own.database(), graduate));
      operator.call("clock/advance", Map.of("period", "P30D"));
      assertEquals(List.of("2:01 T09", "2:01 A07"), Outgoing.told(own.database(), member));
      assertEquals(27, Outgoing.events(own.database(), member).get(1).said().get("cause"));
    }
  }

  private static String availability(Cpr cpr, boolean searchable) {
    return cv(
        "UpdateCvAvailability",
        cpr,
        "<cvw:SearchableIndicator>" + searchable + "</cvw:SearchableIndicator>");
  }

  private static String number(Cpr cpr, String number) {
    return cv(
        "UpdateCvNumber",
        cpr,
        "<cvw:CvCustomerIdentifier>" + number + "</cvw:CvCustomerIdentifier>");
  }

  private static String cv(String operation, Cpr cpr, String content) {
    return """
        <cvw:%1$sRequest xmlns:cvw="http://service.bm.dk/dfdg/CVWorkFlow/v1/">\
        <cvw:PersonCivilRegistrationIdentifier>%2$s</cvw:PersonCivilRegistrationIdentifier>\
        %3$s</cvw:%1$sRequest>"""
        .formatted(operation, cpr.value(), content);
  }

  private Answer jobcentre(String payload) {
    return gateway.send("workbase", TestGateway.JOBCENTRE, payload);
  }

  private Answer jobnet(String payload) {
    return gateway.send("jobnet", AGENCY, payload);
  }

  private Answer fund1(String payload) {
    return gateway.send("akasse01", FUND_1, payload);
  }

  private Answer fund2(String payload) {
    return gateway.send("akasse02", FUND_2, payload);
  }
}
