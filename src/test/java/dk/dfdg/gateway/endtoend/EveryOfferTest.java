package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.OfferPayloads;
import dk.dfdg.gateway.testing.OfferPayloads.Sent;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Outgoing.Waiting;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seven I codes of Bilag 4 in both phases, by signed calls. */
class EveryOfferTest {
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");
  private static final Organisation OFFICE = new Organisation(Organisation.MUNICIPALITY, "101");
  private static final int RUNNING = 2;

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final LocalDate later = today.plusDays(30);

  /** A code, and the kind of offer to which it belongs. */
  record Kind(String code, int type, boolean inJobplan) {}

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("I03", 1, true),
        new Kind("I33", 1, false),
        new Kind("I09", 2, true),
        new Kind("I39", 2, false),
        new Kind("I16", 3, true),
        new Kind("I46", 3, false),
        new Kind("I13", 4, true));
  }

  private Sent sent(Kind kind) {
    return new Sent(kind.type(), kind.inJobplan(), RUNNING, today, later);
  }

  private Cpr member() {
    Cpr cpr = Citizens.add(gateway.database());
    Facts.record(
        gateway,
        cpr,
        new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"),
        Delegations.all());
    return cpr;
  }

  private Answer call(String payload) {
    return gateway.send("workbase", Citizens.JOBCENTRE, payload);
  }

  private String created(Cpr cpr, Kind kind) {
    return field(accepted(call(OfferPayloads.create(cpr, sent(kind)))), "ActivityIdentifier")
        .orElseThrow();
  }

  private List<String> told(Cpr cpr) {
    return Outgoing.events(gateway.database(), cpr).stream()
        .map(
            waiting ->
                waiting.receiver()
                    + " "
                    + waiting.code()
                    + (waiting.content().get("phase") == null
                        ? ""
                        : "-" + waiting.content().get("phase")))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> lastOffer(Cpr cpr) {
    List<Waiting> all = Outgoing.events(gateway.database(), cpr);
    return (Map<String, Object>)
        all.stream()
            .filter(waiting -> waiting.code().startsWith("I"))
            .reduce((earlier, last) -> last)
            .orElseThrow()
            .said()
            .get("activity");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Rule({"HTY-I-1", "HTY-I-2", "AKK-61-3", "AKK-65.3-5", "AKK-69-2"})
  void startAndChangeAndEndAreToldToTheFundAndNobodyElse(Kind kind) {
    Cpr cpr = member();
    String id = created(cpr, kind);
    Sent shorter = new Sent(kind.type(), kind.inJobplan(), RUNNING, today, later.minusDays(1));
    accepted(call(OfferPayloads.update(cpr, id, shorter, "")));
    accepted(call(OfferPayloads.end(cpr, id, today)));
    assertEquals(
        List.of(
            "2:01 " + kind.code() + "-P",
            "2:01 T03",
            "2:01 " + kind.code() + "-P",
            "2:01 " + kind.code() + "-A"),
        told(cpr));
    Map<String, Object> offer = lastOffer(cpr);
    assertEquals(id, offer.get("id"));
    assertEquals(30, offer.get("hours"));
    assertEquals(15, offer.get("minutes"));
    assertEquals(4, offer.get("status"));
    assertEquals(today.toString(), offer.get("endsOn"));
    assertEquals("99000015", offer.get("cvr"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Rule({
    "AKK-65.1-1",
    "AKK-65.1-2",
    "AKK-64.6-1",
    "AKK-65.3-1",
    "AKK-65.3-2",
    "AKK-65.3-5",
    "HTY-I-2"
  })
  void theStartIsRefusedWithoutEachItem(Kind kind) {
    Cpr cpr = member();
    String whole = OfferPayloads.create(cpr, sent(kind));
    for (String item :
        List.of(
            "PersonCivilRegistrationIdentifier",
            "StartDate",
            "EndDate",
            "ActivationTypeIdentifier",
            "HoursPerWeek",
            "MinutesPerWeek",
            "ActivityStatusTypeIdentifier",
            "CompanyIdentifier",
            "CVRnumberIdentifier",
            "ProductionUnitIdentifier")) {
      refused(call(OfferPayloads.without(whole, item)), FaultCode.INVALID_MESSAGE);
    }
    refused(
        call(OfferPayloads.without(whole, "MunicipalityCode")),
        FaultCode.NOT_THE_REPORTING_MUNICIPALITY);
    assertEquals(List.of(), told(cpr));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Rule({"HTY-I-3", "AKK-65.1-3", "AKK-65.1-5", "AKK-64.6-1"})
  void theEndIsRefusedWithoutEachItem(Kind kind) {
    Cpr cpr = member();
    String id = created(cpr, kind);
    for (String whole :
        List.of(OfferPayloads.end(cpr, id, today), OfferPayloads.annul(cpr, id, today))) {
      refused(
          call(OfferPayloads.without(whole, "ActivityStatusCauseTypeIdentifier")),
          FaultCode.ACTIVITY_CAUSE_REQUIRED);
      refused(
          call(OfferPayloads.without(whole, "ActivityReport")), FaultCode.ACTIVITY_CAUSE_REQUIRED);
      refused(
          call(OfferPayloads.without(whole, "MunicipalityCode")),
          FaultCode.NOT_THE_REPORTING_MUNICIPALITY);
      refused(call(OfferPayloads.without(whole, "ActivityIdentifier")), FaultCode.INVALID_MESSAGE);
    }
    refused(
        call(OfferPayloads.without(OfferPayloads.end(cpr, id, today), "EndDate")),
        FaultCode.INVALID_MESSAGE);
    refused(
        call(
            OfferPayloads.without(
                OfferPayloads.end(cpr, id, today), "ActivityStatusTypeIdentifier")),
        FaultCode.INVALID_MESSAGE);
    refused(
        call(OfferPayloads.without(OfferPayloads.annul(cpr, id, today), "IncidentDate")),
        FaultCode.INVALID_MESSAGE);
    assertEquals(List.of("2:01 " + kind.code() + "-P", "2:01 T03"), told(cpr));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Rule({"AKK-61-2", "HTY-I-1"})
  void jobcentreAndOtherActorReportBothPhasesAndNobodyElse(Kind kind) {
    Cpr cpr = member();
    String id =
        field(
                accepted(
                    gateway.sendForActor(
                        "workbase",
                        Citizens.JOBCENTRE,
                        "10199",
                        OfferPayloads.create(cpr, sent(kind)))),
                "ActivityIdentifier")
            .orElseThrow();
    for (String payload :
        List.of(
            OfferPayloads.create(cpr, sent(kind)),
            OfferPayloads.update(cpr, id, sent(kind), ""),
            OfferPayloads.end(cpr, id, today),
            OfferPayloads.annul(cpr, id, today))) {
      refused(gateway.send("jobnet", AGENCY, payload), FaultCode.OPERATION_NOT_COVERED);
      refused(gateway.send("akasse01", Citizens.FUND, payload), FaultCode.OPERATION_NOT_COVERED);
      refused(gateway.send("ydelse101", OFFICE, payload), FaultCode.OPERATION_NOT_COVERED);
      refused(
          gateway.send("opera", Citizens.OTHER_JOBCENTRE, payload),
          FaultCode.CITIZEN_ACCESS_DENIED);
    }
    assertEquals(List.of("2:01 " + kind.code() + "-P", "2:01 T03"), told(cpr));
    accepted(
        gateway.sendForActor(
            "workbase", Citizens.JOBCENTRE, "10199", OfferPayloads.end(cpr, id, today)));
    assertEquals("2:01 " + kind.code() + "-A", told(cpr).get(2));
  }

  @Test
  @Rule({"AKK-64.3-3", "HTY-T-1"})
  void otherHoursGiveTheCallerTheIdOfTheNewActivity() {
    Cpr cpr = member();
    Kind kind = new Kind("I46", 3, false);
    String id = created(cpr, kind);
    LocalDate from = today.plusDays(7);
    Answer changed =
        accepted(
            call(
                OfferPayloads.update(
                        cpr,
                        id,
                        sent(kind),
                        "<jcm:HoursApplyFromDate>" + from + "</jcm:HoursApplyFromDate>")
                    .replace(">30<", ">20<")));
    String renewed = field(changed, "ActivityIdentifier").orElseThrow();
    assertNotEquals(id, renewed);
    assertEquals(List.of("2:01 I46-P", "2:01 T03", "2:01 I46-P"), told(cpr));
    assertEquals(renewed, lastOffer(cpr).get("id"));
    assertEquals(20, lastOffer(cpr).get("hours"));
  }

  @Test
  @Rule("AKK-64.6-1")
  void jobcentreAndFundReadTheOffersAsTheyAre() {
    Cpr cpr = member();
    Kind kind = new Kind("I16", 3, true);
    String id = created(cpr, kind);
    accepted(call(OfferPayloads.end(cpr, id, today)));
    for (Answer read :
        List.of(
            accepted(call(OfferPayloads.read(cpr))),
            accepted(gateway.send("akasse01", Citizens.FUND, OfferPayloads.read(cpr))))) {
      assertEquals(Optional.of(id), field(read, "ActivityIdentifier"));
      assertEquals(Optional.of("I16"), field(read, "EventTypeIdentifier"));
      assertEquals(Optional.of("4"), field(read, "ActivityStatusTypeIdentifier"));
      assertEquals(Optional.of(today.toString()), field(read, "EndDate"));
      assertEquals(Optional.of("true"), field(read, "EndReportedIndicator"));
      assertEquals(Optional.of("15"), field(read, "MinutesPerWeek"));
    }
    refused(
        gateway.send("akasse02", new Organisation(2, "02"), OfferPayloads.read(cpr)),
        FaultCode.CITIZEN_ACCESS_DENIED);
  }

  @Test
  @Rule({"AKK-64.1-1", "AKK-64.3-1"})
  void aLateReportIsAcceptedToldAndInTheReportOfTheJobcentre() {
    Cpr cpr = member();
    Sent begun = new Sent(3, false, RUNNING, today.minusDays(3), later);
    Answer answer = accepted(call(OfferPayloads.create(cpr, begun)));
    assertTrue(answer.xml().contains("Indberettet for sent"));
    List<String> history = Answers.history(gateway, cpr);
    assertTrue(history.contains("ReportedLate AKK-64.1-1"), history.toString());
    assertEquals(List.of("2:01 I46-P", "2:01 T03"), told(cpr));
  }

  @Test
  @Rule({"AKK-64.2-1", "AKK-62-1"})
  void anOfferThatIsOverIsToldWholeAlsoWhenTheContactGroupHasEndedSince() {
    Cpr cpr = member();
    Facts.record(
        gateway,
        cpr,
        new ContactGroupEnded(1, today.minusDays(2), today.minusDays(2), "KON-07.2-1"));
    Sent over = new Sent(3, false, RUNNING, today.minusDays(9), today.minusDays(3));
    accepted(call(OfferPayloads.create(cpr, over)));
    assertEquals(List.of("2:01 I46-P", "2:01 I46-A", "2:01 T03", "2:01 T04"), told(cpr));
    refused(
        call(OfferPayloads.create(cpr, new Sent(3, false, RUNNING, today, later))),
        FaultCode.EVENT_OUTSIDE_CIRCLE);
  }

  @Test
  @Rule("HTY-T-2")
  void aFundReadsTheOffersOfItsOwnTimeAlone() {
    Cpr cpr = member();
    Sent over = new Sent(3, false, RUNNING, today.minusDays(9), today.minusDays(3));
    accepted(call(OfferPayloads.create(cpr, over)));
    String running = created(cpr, new Kind("I46", 3, false));
    Organisation fund2 = new Organisation(Organisation.FUND, "02");
    accepted(gateway.send("akasse02", fund2, MembershipPayloads.registration(cpr, today, null)));
    assertEquals(
        List.of(running),
        Story.each(
            accepted(gateway.send("akasse02", fund2, OfferPayloads.read(cpr))),
            "Activity",
            "ActivityIdentifier"));
    assertEquals(2, Story.each(accepted(call(OfferPayloads.read(cpr))), "Activity").size());
  }
}
