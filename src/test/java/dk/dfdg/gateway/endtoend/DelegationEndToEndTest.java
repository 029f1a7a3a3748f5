package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.BookingPayloads;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.EventPayloads;
import dk.dfdg.gateway.testing.Facts;
import dk.dfdg.gateway.testing.OfferPayloads;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a jobcentre delegates to another actor, by signed calls. */
class DelegationEndToEndTest {
  private static final String ACTOR = "10199";

  private TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();

  private Cpr member() {
    Cpr cpr = Citizens.add(gateway.database());
    Facts.record(gateway, cpr, new ContactGroupStarted(1, true, Citizens.LONG_AGO, "KON-07.1-2"));
    return cpr;
  }

  private Answer jobcentre(String payload) {
    return gateway.send("workbase", Citizens.JOBCENTRE, payload);
  }

  private Answer actor(String payload) {
    return gateway.sendForActor("workbase", Citizens.JOBCENTRE, ACTOR, payload);
  }

  private String delegated(Cpr cpr, LocalDate from, LocalDate to, int... tasks) {
    return field(
            accepted(jobcentre(Delegations.delegate(cpr, ACTOR, from, to, tasks))),
            "MessageIdentifier")
        .orElseThrow();
  }

  private static String missed(Cpr cpr, LocalDate day) {
    return EventPayloads.inMunicipality(EventPayloads.event(cpr, "R43", day));
  }

  @Test
  @Rule("HTY-0-1")
  void aMissedInterviewIsAcceptedFromTheActorToWhomInterviewsAreDelegatedAndRefusedForAnother() {
    try (TestGateway past = TestGateway.fresh()) {
      gateway = past;
      LocalDate day = LocalDate.of(2011, 9, 5);
      past.clock()
          .moveTo(
              Duration.between(
                  past.clock().now(), day.atTime(12, 0).atZone(GatewayClock.ZONE).toInstant()));
      Cpr delegated = member();
      Cpr other = member();
      delegated(delegated, LocalDate.of(2011, 8, 1), null, Delegations.INTERVIEWS);

      accepted(actor(missed(delegated, day)));
      assertEquals(List.of("2:01 R43"), Outgoing.told(past.database(), delegated));
      Answer answer = refused(actor(missed(other, day)), FaultCode.TASK_NOT_DELEGATED);
      assertTrue(answer.xml().contains("HTY-0-1"));
      assertTrue(answer.xml().contains("Jobsamtaler og kontaktforløb"), answer.xml());
      assertEquals(List.of(), Outgoing.told(past.database(), other));
      accepted(jobcentre(missed(other, day)));
    } finally {
      gateway = TestGateway.shared();
    }
  }

  @Test
  @Rule("HTY-0-1")
  void aTaskOpensWhatBelongsToItAndNothingElse() {
    Cpr cpr = member();
    delegated(cpr, today, null, Delegations.INTERVIEWS);
    String offer =
        OfferPayloads.create(cpr, new OfferPayloads.Sent(3, false, 2, today, today.plusDays(30)));
    refused(actor(offer), FaultCode.TASK_NOT_DELEGATED);
    refused(actor(Payloads.enrollment(cpr, 1, today)), FaultCode.TASK_NOT_DELEGATED);
    refused(
        actor(EventPayloads.inMunicipality(EventPayloads.event(cpr, "F30", today))),
        FaultCode.TASK_NOT_DELEGATED);
    assertEquals(List.of(), Outgoing.told(gateway.database(), cpr));
    delegated(cpr, today, null, Delegations.OFFERS);
    accepted(actor(offer));
  }

  @Test
  @Rule({"HTY-0-1", "HTY-R-4"})
  void aNoShowIsRegisteredByTheActorWithInterviewsAlone() {
    Cpr cpr = member();
    BookingPayloads bookings = new BookingPayloads(today);
    String id = field(accepted(jobcentre(bookings.create(cpr))), "MessageIdentifier").orElseThrow();
    delegated(cpr, today, null, Delegations.OFFERS, Delegations.ABSENCE);
    refused(actor(bookings.missed(cpr, UUID.fromString(id))), FaultCode.TASK_NOT_DELEGATED);
    delegated(cpr, today, null, Delegations.INTERVIEWS);
    // The rules are asked now, and they see that it lies ahead.
    refused(actor(bookings.missed(cpr, UUID.fromString(id))), FaultCode.BOOKING_TIME_AHEAD);
  }

  @Test
  @Rule("HTY-0-1")
  void whatHasEndedOrLiesAheadOpensNothing() {
    Cpr cpr = member();
    String id = delegated(cpr, today.minusDays(30), null, Delegations.INTERVIEWS);
    accepted(actor(missed(cpr, today.minusDays(1))));
    accepted(jobcentre(Delegations.end(cpr, id, today.minusDays(1))));
    refused(actor(missed(cpr, today.minusDays(2))), FaultCode.TASK_NOT_DELEGATED);
    delegated(cpr, today.plusDays(1), null, Delegations.INTERVIEWS);
    refused(actor(missed(cpr, today)), FaultCode.TASK_NOT_DELEGATED);
  }

  @Test
  @Rule("HTY-0-1")
  void whatIsDelegatedToOneActorOpensNothingToAnotherOfTheSameJobcentre() {
    Cpr cpr = member();
    accepted(jobcentre(Delegations.delegate(cpr, "10198", today, null, Delegations.INTERVIEWS)));
    refused(actor(missed(cpr, today)), FaultCode.TASK_NOT_DELEGATED);
    refused(actor(Payloads.reading(cpr)), FaultCode.ACTOR_WITHOUT_DELEGATION);
  }

  @Test
  @Rule("HTY-0-1")
  void anotherActorReadsOnlyAboutThoseDelegatedToIt() {
    Cpr cpr = member();
    for (String question :
        List.of(
            Payloads.reading(cpr),
            StatusPayloads.history(cpr, "Event"),
            OfferPayloads.read(cpr),
            Delegations.get(cpr))) {
      refused(actor(question), FaultCode.ACTOR_WITHOUT_DELEGATION);
    }
    String id = delegated(cpr, today, today, Delegations.VISITATION);
    accepted(actor(Payloads.reading(cpr)));
    accepted(actor(StatusPayloads.history(cpr, "Event")));
    accepted(actor(OfferPayloads.read(cpr)));
    accepted(jobcentre(Delegations.delegate(cpr, "10198", today, null, Delegations.OFFERS)));
    Answer own = accepted(actor(Delegations.get(cpr)));
    assertEquals(
        List.of(id + " 10199 10100 2 " + today + " " + today),
        Story.each(
            own,
            "Delegation",
            "DelegationIdentifier",
            "OtherActorCode",
            "JobCenterIdentifier",
            "DelegatedTaskTypeIdentifier",
            "StartDate",
            "EndDate"));
    assertEquals(
        2,
        Story.each(accepted(jobcentre(Delegations.get(cpr))), "Delegation", "OtherActorCode")
            .size());
  }

  @Test
  @Rule("HTY-0-1")
  void theFaultIsTheSameForAnUnknownCitizenAndForOneOfAnotherJobcentre() {
    Cpr known = member();
    Cpr elsewhere = Citizens.add(gateway.database(), Citizens.OTHER_JOBCENTRE);
    List<Optional<String>> told =
        List.of(known, elsewhere, Citizens.number()).stream()
            .map(cpr -> refused(actor(missed(cpr, today)), FaultCode.TASK_NOT_DELEGATED))
            .map(answer -> field(answer, "TextDanish"))
            .toList();
    assertEquals(1, told.stream().distinct().count());
  }

  @Test
  void delegationsStandInTheHistoryForTheAuthoritiesAndNotForTheActor() {
    Cpr cpr = member();
    String id = delegated(cpr, today, null, Delegations.INTERVIEWS, Delegations.OFFERS);
    accepted(jobcentre(Delegations.end(cpr, id, today)));
    Answer history = accepted(jobcentre(StatusPayloads.history(cpr, "Delegation")));
    assertEquals(
        List.of("TasksDelegated " + today, "DelegationEnded " + today.plusDays(1)),
        Story.each(history, "HistoryFact", "FactType", "EffectiveDate"));
    assertEquals(Optional.of(id), field(history, "DelegationIdentifier"));
    refused(actor(StatusPayloads.history(cpr, "Delegation")), FaultCode.BLOCK_NOT_OPEN);
    refused(
        gateway.send("akasse01", Citizens.FUND, StatusPayloads.history(cpr, "Delegation")),
        FaultCode.BLOCK_NOT_OPEN);
  }
}
