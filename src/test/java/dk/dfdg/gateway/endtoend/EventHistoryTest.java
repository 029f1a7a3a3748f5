package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.EventFact.ActivationChanged;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipReported;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.EventPayloads;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events by signed calls, from the message to history, report and answer. */
class EventHistoryTest {
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  @BeforeEach
  void member() {
    Facts.record(
        gateway,
        cpr,
        new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"),
        Delegations.all());
  }

  private Answer jobcentre(String payload) {
    return gateway.send("workbase", Citizens.JOBCENTRE, payload);
  }

  private Answer fund(String payload) {
    return gateway.send("akasse01", Citizens.FUND, payload);
  }

  @Test
  @Rule({"AKK-63-1", "AKK-65.1-6", "AKK-68-1"})
  void anEventAndWhoWasToldOfItStandInTheHistoryForTheAuthorities() {
    LocalDate day = today.minusDays(3);
    String event =
        EventPayloads.with(
            EventPayloads.inMunicipality(EventPayloads.event(cpr, "R43", day)),
            "Comments",
            "Meldte ikke afbud.");
    Answer answer = accepted(jobcentre(event));
    assertEquals(Optional.of("AKK-63-1"), field(answer, "RuleIdentifier"));
    String id = field(answer, "MessageIdentifier").orElseThrow();
    Answer history = accepted(jobcentre(StatusPayloads.history(cpr, "Event")));
    assertEquals(Optional.of("EventOccurred"), field(history, "FactType"));
    assertEquals(Optional.of(id), field(history, "EventIdentifier"));
    assertEquals(Optional.of("R43"), field(history, "EventTypeIdentifier"));
    assertEquals(Optional.of(day.toString()), field(history, "IncidentDate"));
    assertEquals(Optional.of("Meldte ikke afbud."), field(history, "Comments"));
    assertTrue(history.xml().contains("EventSent"));
    assertTrue(field(history, "OutgoingMessageIdentifier").isPresent());
    Answer late = accepted(jobcentre(StatusPayloads.history(cpr, "LateReport")));
    assertEquals(Optional.of("ReportedLate"), field(late, "FactType"));
    assertEquals(
        List.of("EventOccurred " + day + " " + day.plusDays(1) + " 2"),
        Story.each(late, "LateReport", "FactType", "EventDate", "DueDate", "DaysLate").stream()
            .filter(each -> !each.startsWith("-"))
            .toList());
    refused(fund(StatusPayloads.history(cpr, "Event")), FaultCode.BLOCK_NOT_OPEN);
    refused(
        gateway.send("jobnet", AGENCY, StatusPayloads.history(cpr, "Event")),
        FaultCode.BLOCK_NOT_OPEN);
  }

  @Test
  void offersActivationAndMembershipStandInTheHistory() {
    ActivityDetails offer =
        new ActivityDetails(
            UUID.randomUUID(), null, today, 2, today, today.plusDays(30), 18, 30, null, "1", "2");
    Facts.record(
        gateway,
        cpr,
        new ActivityRegistered(new Activity(3, "I46", "101", offer, true, false), today, "HTY-I-1"),
        new ActivationChanged(true, today, "HTY-T-1"),
        new MembershipReported(
            new Membership(UUID.randomUUID(), "01", today, 1, 7), today, "HTY-X-4"));
    Answer history = accepted(jobcentre(StatusPayloads.history(cpr, "Event")));
    assertEquals(Optional.of("I46"), field(history, "EventTypeIdentifier"));
    assertEquals(Optional.of("30"), field(history, "WeeklyMinutes"));
    assertEquals(Optional.of("true"), field(history, "ActivationIndicator"));
    Answer authority = accepted(fund(StatusPayloads.history(cpr, "Authority")));
    assertEquals(Optional.of("7"), field(authority, "BranchIdentifier"));
  }

  @Test
  @Rule("HTY-T-2")
  void aFormerFundSeesOfTheNewMembershipOnlyWhoseItIs() {
    String id = UUID.randomUUID().toString();
    Facts.record(
        gateway,
        cpr,
        new FundChanged("02", today, "HTY-T-2"),
        new MembershipReported(
            new Membership(UUID.fromString(id), "02", today, 1, 7), today, "HTY-X-4"));
    Answer former = accepted(fund(StatusPayloads.history(cpr, "Authority")));
    assertEquals(
        List.of("02 - - -"),
        Story.each(
            former,
            "UnemploymentFundMembership",
            "UnemploymentFundCode",
            "MembershipIdentifier",
            "UnemploymentInsuranceCategoryIdentifier",
            "BranchIdentifier"));
    Answer own =
        accepted(
            gateway.send(
                "akasse02", new Organisation(2, "02"), StatusPayloads.history(cpr, "Authority")));
    assertEquals(Optional.of(id), field(own, "MembershipIdentifier"));
    assertEquals(
        Optional.of("7"),
        field(accepted(jobcentre(StatusPayloads.history(cpr, "Authority"))), "BranchIdentifier"));
  }

  @Test
  @Rule("AKK-61-2")
  void anotherActorTellsOfTheCitizensOfItsJobcentreOnly() {
    String event = EventPayloads.inMunicipality(EventPayloads.event(cpr, "R43", today));
    accepted(gateway.sendForActor("workbase", Citizens.JOBCENTRE, "10199", event));
    Cpr elsewhere = Citizens.add(gateway.database(), Citizens.OTHER_JOBCENTRE);
    refused(
        gateway.sendForActor(
            "workbase", Citizens.JOBCENTRE, "10199", event.replace(cpr.value(), elsewhere.value())),
        FaultCode.TASK_NOT_DELEGATED);
    refused(
        gateway.sendForActor("workbase", Citizens.JOBCENTRE, "10198", event),
        FaultCode.NO_AGREEMENT);
  }

  @Test
  @Rule({"AKK-66-1", "AKK-69-2"})
  void theSameMessageSentAgainIsReceiptedAgainAndToldOnce() throws Exception {
    String event = EventPayloads.inMunicipality(EventPayloads.event(cpr, "R43", today));
    URI address = gateway.service("JobcenterMessageService");
    String action = Payloads.action(event);
    String id = "urn:uuid:" + UUID.randomUUID();
    List<Optional<String>> receipts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      receipts.add(
          field(
              accepted(gateway.as("workbase").send(address, action, event, Citizens.JOBCENTRE, id)),
              "MessageIdentifier"));
    }
    assertEquals(receipts.get(0), receipts.get(1));
    assertEquals(List.of("2:01 R43"), Outgoing.told(gateway.database(), cpr));
  }

  @Test
  @Rule("HTY-G-1")
  void basicDataAreAnsweredToTheMembersFundAndRefusedToAnother() {
    Answer answer = accepted(fund(EventPayloads.basicData(cpr)));
    assertEquals(Optional.of("1"), field(answer, "ContactGroupTypeIdentifier"));
    assertEquals(Optional.empty(), field(answer, "MatchGroupTypeIdentifier"));
    assertEquals(Optional.of("10100"), field(answer, "JobCenterIdentifier"));
    assertEquals(Optional.of("false"), field(answer, "ActivationIndicator"));
    refused(
        gateway.send(
            "akasse02", new Organisation(Organisation.FUND, "02"), EventPayloads.basicData(cpr)),
        FaultCode.CITIZEN_ACCESS_DENIED);
  }
}
