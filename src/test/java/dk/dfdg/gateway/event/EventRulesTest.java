package dk.dfdg.gateway.event;

import static dk.dfdg.gateway.event.EventRoom.REFERRAL;
import static dk.dfdg.gateway.event.EventRoom.START;
import static dk.dfdg.gateway.event.EventRoom.event;
import static dk.dfdg.gateway.event.EventRoom.inPlan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.Referral;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.enrollment.EnrollmentExtract;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Delegations;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Events registered about members of an a-kasse: the examples of the requirements, on their days.
 */
@OnBothDatabases
class EventRulesTest {
  private static final String MISSING = "EVENT_ITEM_MISSING ";

  private final EventRoom room;

  EventRulesTest(TestDatabase test) {
    room = new EventRoom(test.database());
  }

  private List<String> refused(Cpr cpr, EventCommand command) {
    return room.refused(() -> room.register(cpr, command));
  }

  private static List<String> advice(Registered registered) {
    return registered.advice().stream().map(Advice::rule).toList();
  }

  @Test
  @Rule({"AKK-61-1", "AKK-61-3", "AKK-63-2", "HTY-R-4"})
  void aMissedInterviewIsToldOnceToTheFundOfTheMemberAndToNobodyElse() {
    Cpr cpr = room.member();
    Registered registered = room.register(cpr, event("R43", START));
    List<Outgoing.Waiting> waiting = Outgoing.events(room.database, cpr);
    assertEquals(List.of("2:01 R43"), room.told(cpr));
    assertEquals(
        registered.receipt().messageIdentifier().toString(), waiting.get(0).content().get("id"));
    assertEquals("2011-09-05", waiting.get(0).content().get("date"));
  }

  @Test
  @Rule("AKK-62-1")
  void nothingIsToldOfSomebodyWhoWasNotInContactGroup1AtTheEvent() {
    Cpr social = Citizens.add(room.database);
    assertEquals(List.of("EVENT_OUTSIDE_CIRCLE AKK-62-1"), refused(social, event("R43", START)));
    assertEquals(List.of(), room.told(social));
    Cpr since = room.member();
    room.record(since, new ContactGroupStarted(2, true, START, "KON-07.1-2"));
    room.moveTo(START.plusDays(1));
    room.register(since, event("R43", START.minusDays(1)));
    assertEquals(List.of("EVENT_OUTSIDE_CIRCLE AKK-62-1"), refused(since, event("R43", START)));
    assertEquals(List.of("2:01 R43"), room.told(since));
  }

  @Test
  @Rule("AKK-62-2")
  void aboutAMemberInAFleksjobNoEventOfParagraph63IsTold() {
    Cpr cpr = room.member();
    LocalDate start = LocalDate.of(2011, 9, 12);
    ActivityDetails fleksjob =
        new ActivityDetails(
            UUID.randomUUID(),
            null,
            START,
            ActivityDetails.PLANNED,
            start,
            start.plusMonths(6),
            30,
            0,
            ActivityDetails.FLEKSJOB,
            "99000015",
            "1000000001");
    room.record(
        cpr,
        new ActivityRegistered(
            new Activity(5, "I03", "101", fleksjob, false, false), START, "AKK-62-2"));
    room.moveTo(start);
    assertEquals(List.of("EVENT_NOT_IN_FLEKSJOB AKK-62-2"), refused(cpr, event("R09", start)));
    room.record(
        cpr,
        new EventOccurred(
            new Event(
                UUID.randomUUID(),
                "I03",
                "P",
                start,
                Channel.JOBCENTRE,
                Citizens.JOBCENTRE,
                EventContent.NONE),
            "HTY-I-1"));
    assertEquals(List.of("2:01 I03"), room.told(cpr));
  }

  @Test
  @Rule("AKK-62-2")
  void aFormedEventOfParagraph63IsNotToldOfAMemberInAFleksjobOrOutsideContactGroup1() {
    Cpr social = Citizens.add(room.database);
    room.record(
        social, new EventOccurred(Event.formed("T09", START, EventContent.NONE), "HTY-T-4"));
    assertEquals(List.of(), room.told(social));
  }

  @Test
  @Rule("AKK-63-1")
  void aReportOnTheDayAfterIsInTimeAndALaterOneIsAcceptedAndMarked() {
    Cpr cpr = room.member();
    room.moveTo(LocalDate.of(2011, 9, 6));
    assertEquals(List.of(), advice(room.register(cpr, event("R09", START))));
    assertEquals(List.of(), late(cpr));
    room.moveTo(LocalDate.of(2011, 9, 7));
    assertEquals(List.of("AKK-63-1"), advice(room.register(cpr, event("R09", START))));
    assertEquals(List.of("AKK-63-1"), late(cpr));
    assertEquals(List.of("2:01 R09", "2:01 R09"), room.told(cpr));
    room.register(
        cpr,
        new EventCommand("F16", START, null, null, null, null, null, null, null),
        Channel.CITIZEN);
    assertEquals(List.of("AKK-63-1"), late(cpr));
  }

  private List<String> late(Cpr cpr) {
    return room.history(cpr).stream()
        .filter(recorded -> recorded.fact().kind().equals("ReportedLate"))
        .map(recorded -> recorded.fact().rule())
        .toList();
  }

  @Test
  @Rule({"AKK-63-2", "HTY-R-1", "HTY-F-8"})
  void theExamplesOfTheGuidanceAreTold() {
    Cpr cpr = room.member();
    room.register(cpr, event("R43", START));
    room.register(cpr, event("R54", START, null, "Opdater cv.", null, null));
    room.register(cpr, event("F24", START, null, "Afslog.", "Lager", null));
    room.register(cpr, event("R55", START, null, "Tvivl.", null, null));
    assertEquals(List.of("2:01 R43", "2:01 R54", "2:01 F24", "2:01 R55"), room.told(cpr));
    assertEquals(
        List.of(MISSING + "AKK-65.1-6"),
        refused(cpr, event("F24", START, null, null, "Lager", null)));
  }

  @Test
  @Rule("AKK-65.1-2")
  void theMunicipalityIsThatOfTheReportingJobcentre() {
    Cpr cpr = room.member();
    EventCommand sent = event("R43", START);
    for (String code : new String[] {null, "751"}) {
      EventCommand other =
          new EventCommand(sent.code(), START, code, null, null, null, null, null, null);
      assertEquals(List.of("NOT_THE_REPORTING_MUNICIPALITY AKK-65.1-2"), refused(cpr, other));
    }
    assertEquals(
        List.of("EVENT_ITEM_NOT_TAKEN AKK-65.1-2"),
        room.refused(() -> room.register(cpr, event("F16", START), Channel.CITIZEN)));
  }

  @Test
  @Rule("AKK-65.1-3")
  void theEventsDateIsTheDayOfWhatHappenedAndNotOfItsRegistration() {
    Cpr cpr = room.member();
    room.moveTo(LocalDate.of(2011, 9, 6));
    room.register(cpr, event("R43", START));
    assertEquals("2011-09-05", Outgoing.events(room.database, cpr).get(0).content().get("date"));
    assertEquals(
        List.of("EVENT_LIES_AHEAD AKK-65.1-3"),
        refused(cpr, event("R43", LocalDate.of(2011, 9, 7))));
  }

  @Test
  @Rule({"AKK-65.1-4", "HTY-0-2"})
  void anUnknownCodeIsRefusedAndCodesAreComparedWhole() {
    Cpr cpr = room.member();
    for (String code : List.of("X99", "F12", "R02", "I01", "VV", "F1")) {
      assertEquals(
          List.of("UNKNOWN_EVENT_TYPE AKK-65.1-4"), refused(cpr, event(code, START)), code);
    }
    room.register(cpr, event("V", START));
    assertEquals(List.of("2:01 V"), room.told(cpr));
    assertEquals(List.of("EVENT_REGISTERED_ELSEWHERE HTY-X-6"), refused(cpr, event("V1", START)));
  }

  @Test
  @Rule("AKK-65.1-5")
  void aCauseIsDemandedWhereBilag4SaysSoAndMustBeOneOfItsList() {
    Cpr cpr = room.member();
    assertEquals(List.of(MISSING + "AKK-65.1-5"), refused(cpr, event("R44", START)));
    assertEquals(
        List.of("INVALID_CODE AKK-65.1-5"),
        refused(cpr, event("R44", START, 99, null, null, null)));
    assertEquals(
        List.of("EVENT_CAUSE_NOT_TAKEN AKK-65.1-5"),
        refused(cpr, event("R44", START, 1, null, null, null)));
    room.register(cpr, event("R44", START, 2, null, null, null));
    room.register(cpr, event("R43", START));
    assertEquals(List.of("2:01 R44", "2:01 R43"), room.told(cpr));
  }

  @Test
  @Rule("AKK-65.1-6")
  void aTextIsDemandedWhereBilag4SaysSoAndElsewhereSentOn() {
    Cpr cpr = room.member();
    assertEquals(List.of(MISSING + "AKK-65.1-6"), refused(cpr, event("R55", START)));
    room.register(cpr, event("R43", START, null, "Glemte det.", null, null));
    assertEquals("Glemte det.", Outgoing.events(room.database, cpr).get(0).said().get("freeText"));
  }

  @Test
  @Rule("AKK-65.2-1")
  void aReferralHoldsNameAddressAndOneOfPhoneFaxAndMail() {
    Cpr cpr = room.member();
    room.register(cpr, event("F04", START, null, null, "Lager", REFERRAL));
    Referral unreachable =
        new Referral("555", "Prøvefirma", null, null, null, null, "Prøve", "10000002", null);
    assertEquals(
        List.of(MISSING + "AKK-65.2-1", MISSING + "AKK-65.2-1"),
        refused(cpr, event("F04", START, null, null, "Lager", unreachable)));
  }

  @Test
  @Rule({"AKK-65.2-2", "HTY-F-2"})
  void aReferralHoldsOrderNumberContactPersonAndJobAndAllThatIsMissingIsToldAtOnce() {
    Cpr cpr = room.member();
    Referral orderless =
        new Referral(null, "Prøvefirma", "Prøvevej 1", "1", null, null, "Prøve", null, "a@b");
    assertEquals(
        List.of(MISSING + "AKK-65.2-2"),
        refused(cpr, event("F05", START, null, null, "Praktik", orderless)));
    assertEquals(
        List.of(MISSING + "HTY-F-2"),
        refused(cpr, event("F03", START, null, null, null, REFERRAL)));
    assertEquals(7, refused(cpr, event("F03", START)).size());
    assertEquals(
        List.of("EVENT_ITEM_NOT_TAKEN HTY-R-4"),
        refused(cpr, event("R43", START, null, null, null, REFERRAL)));
  }

  @Test
  @Rule("AKK-69-1")
  void aJobcentreThatUsesThePortalForTheInsuredIsRefusedForContactGroup1() {
    Cpr cpr = room.member();
    String portal = "56100";
    room.record(cpr, new JobcentreChanged(portal, null, START, "KON-07.1-1"));
    EventCommand sent =
        new EventCommand("R43", START, portal.substring(0, 3), null, null, null, null, null, null);
    assertEquals(
        List.of("BROWSER_ONLY_FOR_INSURED AKK-69-1"),
        room.refused(
            () ->
                room.service.register(
                    room.call(
                        "RegisterEvent",
                        new Organisation(Organisation.JOBCENTRE, portal),
                        Channel.JOBCENTRE),
                    cpr,
                    sent)));
  }

  @Test
  @Rule("HTY-F-1")
  void acancelledInterviewNeedsNothingMoreExceptForAnotherReason() {
    Cpr cpr = room.member();
    room.register(cpr, event("F01", START));
    assertEquals(List.of(MISSING + "HTY-F-1"), refused(cpr, event("F07", START)));
    assertEquals(
        List.of(), advice(room.register(cpr, event("F07", START, null, "Begravelse", null, null))));
    assertEquals(
        List.of("HTY-F-1"),
        advice(room.register(cpr, event("F07", START, null, null, "Begravelse", null))));
  }

  @Test
  @Rule("HTY-F-3")
  void aMistakenReferralIsAnnulledByItsOrderNumberOnce() {
    Cpr cpr = room.member();
    Registered referral = room.register(cpr, event("F04", START, null, null, "Lager", REFERRAL));
    room.moveTo(LocalDate.of(2011, 9, 6));
    LocalDate decided = LocalDate.of(2011, 9, 6);
    Referral order = new Referral("555", null, null, null, null, null, null, null, null);
    EventCommand annulment = event("F10", decided, null, null, null, order);
    room.register(cpr, annulment);
    Outgoing.Waiting told = Outgoing.events(room.database, cpr).get(2);
    assertEquals("F10", told.code());
    assertEquals(referral.receipt().messageIdentifier().toString(), told.said().get("answers"));
    assertEquals(List.of("REFERRAL_UNKNOWN HTY-F-3"), refused(cpr, annulment));
    assertEquals(List.of("HTY-F-3"), advice(room.register(cpr, event("F10", decided))));
  }

  @Test
  @Rule("HTY-F-7")
  void aReferralByAJobcentreGivesF19AndOneByAnotherActorDoesNot() {
    Cpr cpr = room.member();
    room.register(cpr, event("F04", START, null, null, "Lager", REFERRAL));
    assertEquals(List.of("2:01 F04", "2:01 F19"), room.told(cpr));
    Cpr other = room.member();
    room.record(other, Delegations.all());
    room.register(other, event("F04", START, null, null, "Lager", REFERRAL), Channel.OTHER_ACTOR);
    assertEquals(List.of("2:01 F04"), room.told(other));
    assertEquals(List.of("EVENT_FORMED_BY_GATEWAY HTY-F-7"), refused(cpr, event("F19", START)));
  }

  @Test
  @Rule("HTY-R-3")
  void r14StepsBackForAnFCodeAboutTheSameEvent() {
    EventCommand breach = event("R14", START, 3, "Afslog arbejde.", null, null);
    Cpr cpr = room.member();
    room.register(cpr, event("F25", START, null, "Afslog.", "Lager", null));
    assertEquals(List.of("EVENT_TOLD_BY_F_CODE HTY-R-3"), refused(cpr, breach));
    assertEquals(List.of("2:01 F25"), room.told(cpr));
    Cpr without = room.member();
    room.register(without, breach);
    assertEquals(List.of("2:01 R14"), room.told(without));
  }

  @Test
  @Rule("HTY-R-3")
  void r14IsToldBesideFCodesThatAreAboutNoBreach() {
    Cpr cpr = room.member();
    room.register(cpr, event("F30", START));
    room.register(cpr, event("F18", START));
    room.register(cpr, event("F04", START, null, null, "Lager", REFERRAL));
    assertEquals(
        List.of(), room.register(cpr, event("R14", START, 1, "Nej.", null, null)).advice());
    assertTrue(room.told(cpr).contains("2:01 R14"));
  }

  @Test
  @Rule("HTY-R-3")
  void anFCodeAfterR14IsToldWithAnAdviceThatR14HasBeen() {
    Cpr cpr = room.member();
    UUID plan = UUID.randomUUID();
    room.register(cpr, inPlan(event("R14", START, 1, "Mødte ikke.", null, null), plan));
    EventCommand refusal = event("F25", START, null, "Afslog.", "Lager", null);
    List<Advice> advice = room.register(cpr, inPlan(refusal, plan)).advice();
    assertEquals(List.of("HTY-R-3"), advice.stream().map(Advice::rule).toList());
    assertEquals(List.of("2:01 R14", "2:01 F25"), room.told(cpr));
    assertEquals(List.of(), room.register(cpr, inPlan(refusal, UUID.randomUUID())).advice());
  }

  @Test
  @Rule("HTY-R-3")
  void whereOnlyOneNamesTheJobplanTheCaseWorkerIsToldToLook() {
    Cpr cpr = room.member();
    room.register(cpr, event("F25", START, null, "Afslog.", "Lager", null));
    EventCommand breach =
        inPlan(event("R14", START, 3, "Afslog arbejde.", null, null), UUID.randomUUID());
    assertEquals(
        List.of("HTY-R-3"),
        room.register(cpr, breach).advice().stream().map(Advice::rule).toList());
  }

  @Test
  @Rule("HTY-R-3")
  void r14IsToldBesideAnFCodeOfAnotherDayOrAnotherJobplan() {
    Cpr cpr = room.member();
    EventCommand refusal = event("F25", START, null, "Afslog.", "Lager", null);
    room.register(cpr, inPlan(refusal, UUID.randomUUID()));
    room.register(
        cpr, inPlan(event("R14", START, 1, "Mødte ikke.", null, null), UUID.randomUUID()));
    room.register(cpr, event("R14", START.minusDays(1), 1, "Mødte ikke.", null, null));
    assertEquals(List.of("2:01 F25", "2:01 R14", "2:01 R14"), room.told(cpr));
  }

  @Test
  @Rule("HTY-R-6")
  void onlyPensionsstyrelsenTellsOfWork() {
    Cpr cpr = room.member();
    EventCommand found =
        new EventCommand("R99", START, null, null, "Truffet i arbejde.", null, null, null, null);
    assertEquals(
        List.of("REGISTRAR_NOT_ALLOWED HTY-R-6"),
        refused(cpr, event("R99", START, null, "Truffet i arbejde.", null, null)));
    room.register(cpr, found, Channel.BENEFIT_OFFICE);
    assertEquals(List.of("2:01 R99"), room.told(cpr));
    assertEquals(
        List.of("REGISTRAR_NOT_ALLOWED HTY-R-4"),
        room.refused(
            () ->
                room.register(
                    cpr,
                    new EventCommand("R43", START, null, null, null, null, null, null, null),
                    Channel.BENEFIT_OFFICE)));
  }

  @Test
  @Rule("HTY-V-1")
  void whoGetsInTouchAfterStayingAwayIsTold() {
    Cpr cpr = room.member();
    room.register(cpr, event("R43", START));
    LocalDate contact = LocalDate.of(2011, 9, 8);
    room.moveTo(contact);
    room.register(cpr, event("V", contact));
    assertEquals(List.of("2:01 R43", "2:01 V"), room.told(cpr));
    assertEquals("2011-09-08", Outgoing.events(room.database, cpr).get(1).content().get("date"));
  }

  @Test
  @Rule("AKK-61-3")
  void theFundAtTheEventIsToldAlsoWhenItHasBeenLeftSince() {
    Cpr cpr = room.member();
    room.moveTo(LocalDate.of(2011, 9, 7));
    room.record(cpr, new FundChanged("02", LocalDate.of(2011, 9, 6), "HTY-A-2"));
    room.register(cpr, event("F04", START, null, null, "Lager", REFERRAL));
    room.register(cpr, event("R43", LocalDate.of(2011, 9, 6)));
    assertEquals(
        List.of("2:02 T05", "2:01 A04", "2:01 F04", "2:01 F19", "2:02 R43"), room.told(cpr));
    assertNull(Outgoing.events(room.database, cpr).get(2).said().get("formerFund"));
    assertNull(Outgoing.events(room.database, cpr).get(4).said().get("formerFund"));
  }

  @Test
  @Rule("AKK-62-1")
  void withoutAFundThereIsNobodyToTellAndItIsRefused() {
    Cpr cpr = room.member();
    room.record(cpr, new FundChanged(null, START, "HTY-X-3"));
    assertEquals(List.of("EVENT_WITHOUT_FUND AKK-62-1"), refused(cpr, event("R43", START)));
  }

  @Test
  @Rule("AKK-68-1")
  void whatWasToldToTheFundIsInTheExtractForDanmarksStatistikToo() {
    Cpr cpr = room.member();
    room.register(cpr, event("R43", START));
    assertEquals(List.of("2:01 R43"), room.told(cpr));
    StringWriter out = new StringWriter();
    new EnrollmentExtract(room.database).write(START, START, out);
    List<String> header = List.of(out.toString().lines().findFirst().orElseThrow().split(";"));
    List<List<String>> rows =
        out.toString()
            .lines()
            .filter(line -> line.contains(cpr.value()) && line.contains("Event"))
            .map(line -> List.of(line.split(";", -1)))
            .toList();
    assertEquals(1, rows.size());
    assertEquals("EventOccurred", rows.get(0).get(header.indexOf("kind")));
    assertEquals("R43", rows.get(0).get(header.indexOf("event_type")));
    assertEquals("2011-09-05", rows.get(0).get(header.indexOf("event_date")));
  }
}
