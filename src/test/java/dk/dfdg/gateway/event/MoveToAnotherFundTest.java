package dk.dfdg.gateway.event;

import static dk.dfdg.gateway.event.EventRoom.event;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceRegistered;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipRecalled;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupEnded;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Outgoing;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A member of a-kasse 01 moves to 02 in September 2011: each hears of what happened while the
 * citizen was its member, and of the end of what it had been told.
 */
@OnBothDatabases
class MoveToAnotherFundTest {
  private static final LocalDate START = EventRoom.START;

  private final EventRoom room;

  MoveToAnotherFundTest(TestDatabase test) {
    room = new EventRoom(test.database());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void on(String day) {
    room.moveTo(day(day));
  }

  /** What is told beside the move itself. */
  private List<String> told(Cpr cpr) {
    return room.toldWithDates(cpr).stream()
        .filter(told -> !told.contains(" T05 ") && !told.contains(" A04 "))
        .toList();
  }

  @Test
  @Rule({"AKK-61-3", "AKK-64.2-1", "HTY-T-1"})
  void anOfferThatWasOverBeforeTheMoveIsToldToTheFormerFundAlone() {
    Cpr cpr = room.member();
    on("2011-09-20");
    room.move(cpr, "02", "2011-09-15");
    room.create(cpr, Offer.of("2011-09-01", "2011-09-10").status(Offer.RUNNING));
    List<String> expected =
        List.of(
            "2:01 I46-P 2011-09-01",
            "2:01 T03 2011-09-01",
            "2:01 I46-A 2011-09-10",
            "2:01 T04 2011-09-11");
    assertEquals(
        expected,
        told(cpr).stream()
            .sorted(Comparator.comparing(t -> t.substring(t.length() - 10)))
            .toList());
    Cpr left = room.member();
    room.move(left, null, "2011-09-15");
    room.create(left, Offer.of("2011-09-01", "2011-09-10").status(Offer.RUNNING));
    assertEquals(4, told(left).size());
  }

  @Test
  @Rule({"AKK-61-3", "HTY-T-1"})
  void anOfferThatGoesOnIsToldToBothAndActivationIsHandedOver() {
    Cpr cpr = room.member();
    on("2011-09-06");
    room.create(cpr, Offer.of("2011-09-06", "2011-09-30"));
    on("2011-09-15");
    room.move(cpr, "02", "2011-09-15");
    assertEquals(
        List.of(
            "2:01 I46-P 2011-09-06",
            "2:01 T03 2011-09-06",
            "2:02 I46-P 2011-09-15",
            "2:01 T04 2011-09-15",
            "2:02 T03 2011-09-15"),
        told(cpr));
    on("2011-10-01");
    room.runDue(cpr);
    assertEquals(
        List.of("2:02 I46-A 2011-09-30", "2:02 T04 2011-10-01"),
        told(cpr).subList(5, told(cpr).size()));
  }

  @Test
  @Rule({"AKK-61-3", "HTY-T-1"})
  void anOfferThatIsRegisteredAfterTheMoveIsToldToEachFundThatPaysInIt() {
    Cpr cpr = room.member();
    on("2011-09-20");
    room.move(cpr, "02", "2011-09-15");
    room.create(cpr, Offer.of("2011-09-06", "2011-09-18").status(Offer.RUNNING));
    assertEquals(
        List.of(
            "2:01 I46-P 2011-09-06",
            "2:01 T03 2011-09-06",
            "2:01 T04 2011-09-15",
            "2:02 I46-A 2011-09-18",
            "2:02 I46-P 2011-09-06",
            "2:02 T03 2011-09-15",
            "2:02 T04 2011-09-19"),
        told(cpr).stream().sorted().toList());
  }

  @Test
  @Rule({"AKK-61-1", "AKK-61-3", "HTY-T-1"})
  void anOfferThatWasOverWhenTheMoveWasRegisteredBackwardsIsToldToTheFundThatPaysForItsDays() {
    Cpr cpr = room.member();
    room.create(cpr, Offer.of("2011-09-05", "2011-09-06"));
    on("2011-09-07");
    room.runDue(cpr);
    on("2011-09-08");
    UUID id = room.create(cpr, Offer.of("2011-09-08", "2011-09-30"));
    on("2011-09-14");
    room.end(cpr, id, Offer.INTERRUPTED, "2011-09-13");
    int before = told(cpr).size();
    on("2011-09-20");
    room.move(cpr, "02", "2011-09-10");
    assertEquals(
        List.of(
            "2:02 I46-P 2011-09-10",
            "2:02 I46-A 2011-09-13",
            "2:02 T03 2011-09-10",
            "2:02 T04 2011-09-14"),
        told(cpr).subList(before, told(cpr).size()));
    List<Outgoing.Waiting> waiting = Outgoing.events(room.database, cpr);
    Outgoing.Waiting end =
        waiting.stream()
            .filter(each -> each.receiver().equals("2:02") && each.said().get("cause") != null)
            .findFirst()
            .orElseThrow();
    assertEquals(2, end.said().get("cause"));
    room.create(cpr, Offer.of("2011-09-20", "2011-09-21"));
    on("2011-09-22");
    room.runDue(cpr);
    assertEquals(
        List.of(
            "2:02 I46-P 2011-09-20",
            "2:02 T03 2011-09-20",
            "2:02 I46-A 2011-09-21",
            "2:02 T04 2011-09-22"),
        told(cpr).subList(before + 4, told(cpr).size()));
  }

  @Test
  @Rule({"AKK-61-3", "HTY-X-4"})
  void theFundOfWhichTheCitizenIsAMemberAgainIsToldHowTheOfferEndedMeanwhile() {
    Cpr cpr = room.member();
    room.create(cpr, Offer.of("2011-09-05", "2011-09-16"));
    on("2011-09-12");
    room.move(cpr, "02", "2011-09-12");
    on("2011-09-17");
    room.runDue(cpr);
    int before = told(cpr).size();
    Membership mistaken = new Membership(UUID.randomUUID(), "02", day("2011-09-12"), 1, 0);
    on("2011-09-19");
    room.record(cpr, new MembershipRecalled(mistaken, "01", null, day("2011-09-19"), "HTY-X-4"));
    assertEquals(
        List.of("2:01 I46-A 2011-09-16", "2:01 T03 2011-09-12", "2:01 T04 2011-09-17"),
        told(cpr).subList(before, told(cpr).size()).stream()
            .filter(told -> !told.contains(" MT "))
            .toList());
  }

  @Test
  @Rule({"AKK-61-3", "AKK-64.3-1"})
  void aChangeThatWasKnownBeforeTheMoveIsToldToTheFundThatPaysNow() {
    Cpr cpr = room.member();
    UUID id = room.create(cpr, Offer.of("2011-09-12", "2011-09-30"));
    on("2011-09-08");
    room.move(cpr, "02", "2011-09-07");
    room.update(cpr, id, Offer.of("2011-09-12", "2011-10-14").knownOn("2011-09-05"));
    assertEquals(
        List.of(
            "2:01 I46-P 2011-09-12",
            "2:02 I46-P 2011-09-12",
            "2:01 I46-P 2011-09-05",
            "2:02 I46-P 2011-09-05"),
        told(cpr));
  }

  @Test
  @Rule({"AKK-65.3-3", "AKK-61-3"})
  void annulmentGoesToEveryFundThatWasToldOfTheOffer() {
    Cpr cpr = room.member();
    UUID id = room.create(cpr, Offer.of("2011-09-12", "2011-09-30"));
    on("2011-09-08");
    room.move(cpr, "02", "2011-09-07");
    room.annul(cpr, id, "2011-09-08");
    assertEquals(
        List.of("2:01 I46-A 2011-09-08", "2:02 I46-A 2011-09-08"),
        told(cpr).subList(2, told(cpr).size()));
    Cpr left = room.member();
    UUID offer = room.create(left, Offer.of("2011-09-12", "2011-09-30"));
    room.move(left, null, "2011-09-07");
    room.annul(left, offer, "2011-09-08");
    assertEquals(List.of("2:01 I46-P 2011-09-12", "2:01 I46-A 2011-09-08"), told(left));
  }

  @Test
  @Rule("HTY-F-3")
  void anAnnulledReferralIsToldToTheFundThatWasToldOfIt() {
    Cpr cpr = room.member();
    room.register(cpr, event("F04", START, null, null, "Lager", EventRoom.REFERRAL));
    on("2011-09-07");
    room.move(cpr, "02", "2011-09-06");
    room.register(cpr, event("F10", day("2011-09-07"), null, null, null, EventRoom.REFERRAL));
    assertEquals(
        List.of("2:01 F04 2011-09-05", "2:01 F19 2011-09-05", "2:01 F10 2011-09-07"), told(cpr));
    Cpr left = room.member();
    room.register(left, event("F04", START, null, null, "Lager", EventRoom.REFERRAL));
    room.move(left, null, "2011-09-06");
    room.register(left, event("F10", day("2011-09-07"), null, null, null, EventRoom.REFERRAL));
    assertEquals("2:01 F10 2011-09-07", told(left).get(2));
  }

  @Test
  @Rule({"AKK-61-3", "HTY-F-9"})
  void aSickReportBelongsToTheFundOfTheDayOnWhichItWasMade() {
    Cpr cpr = room.member();
    on("2011-09-16");
    room.move(cpr, "02", "2011-09-15");
    LocalDate reported = day("2011-09-14");
    Absence sick =
        new Absence(UUID.randomUUID(), 11, reported, null, null, reported, reported, null, null);
    room.record(cpr, new AbsenceRegistered(sick, reported, "FRA-19-1"));
    assertEquals(List.of("2:01 F32 2011-09-14"), told(cpr));
  }

  @Test
  @Rule("AKK-61-3")
  void nothingIsToldToAFundOfTimesBeforeTheFirstMembership() {
    Cpr cpr = room.member();
    room.move(cpr, null, "2011-08-01");
    on("2011-09-10");
    room.move(cpr, "02", "2011-09-10");
    assertEquals(
        List.of("EVENT_WITHOUT_FUND AKK-62-1"),
        room.refused(() -> room.register(cpr, event("R43", START))));
    assertEquals(
        List.of("EVENT_WITHOUT_FUND AKK-62-1"),
        room.refused(
            () -> room.create(cpr, Offer.of("2011-09-05", "2011-09-30").status(Offer.RUNNING))));
  }

  @Test
  @Rule("AKK-62-1")
  void whoHasLeftAllFundsMayStillBeReportedForTheTimeBefore() {
    Cpr cpr = room.member();
    on("2011-09-15");
    room.move(cpr, null, "2011-09-10");
    room.create(cpr, Offer.of("2011-09-01", "2011-09-08").status(Offer.RUNNING));
    assertEquals("2:01 I46-P 2011-09-01", told(cpr).get(0));
  }

  @Test
  @Rule({"HTY-T-1", "AKK-62-1"})
  void whoHasLeftTheCircleBeforeTheOfferStartsIsToldOfWhenHeEntersItAgain() {
    Cpr cpr = room.member();
    room.create(cpr, Offer.of("2011-09-12", "2011-09-30"));
    on("2011-09-08");
    room.record(cpr, new ContactGroupEnded(1, day("2011-09-08"), "KON-07.2-1"));
    on("2011-09-12");
    room.runDue(cpr);
    assertEquals(List.of("2:01 I46-P 2011-09-12"), told(cpr));
    on("2011-09-20");
    room.record(cpr, new ContactGroupStarted(1, true, day("2011-09-20"), "KON-07.1-2"));
    assertEquals("2:01 T03 2011-09-20", told(cpr).get(1));
    on("2011-09-22");
    room.record(cpr, new ContactGroupEnded(1, day("2011-09-22"), "KON-07.2-1"));
    on("2011-10-01");
    room.runDue(cpr);
    assertEquals(
        List.of("2:01 I46-A 2011-09-30", "2:01 T04 2011-10-01"),
        told(cpr).subList(2, told(cpr).size()));
  }

  @Test
  @Rule("HTY-T-1")
  void whoeverWasNotToldT03IsNotToldT04() {
    Cpr cpr = room.member();
    room.create(cpr, Offer.of("2011-09-12", "2011-09-30"));
    on("2011-09-08");
    room.record(cpr, new ContactGroupEnded(1, day("2011-09-08"), "KON-07.2-1"));
    on("2011-10-01");
    room.runDue(cpr);
    assertEquals(List.of("2:01 I46-P 2011-09-12", "2:01 I46-A 2011-09-30"), told(cpr));
  }

  @Test
  @Rule({"HTY-T-1", "HTY-X-4"})
  void aRecalledMembershipHandsActivationBack() {
    Cpr cpr = room.member();
    on("2011-09-06");
    room.create(cpr, Offer.of("2011-09-06", "2011-09-30"));
    on("2011-09-15");
    room.move(cpr, "02", "2011-09-15");
    Membership mistaken = new Membership(UUID.randomUUID(), "02", day("2011-09-15"), 1, 0);
    on("2011-09-16");
    room.record(cpr, new MembershipRecalled(mistaken, "01", null, day("2011-09-16"), "HTY-X-4"));
    List<String> back = told(cpr).stream().filter(told -> !told.contains(" MT ")).toList();
    assertEquals(
        List.of("2:01 I46-P 2011-09-16", "2:02 T04 2011-09-16", "2:01 T03 2011-09-16"),
        back.subList(5, back.size()));
    on("2011-09-17");
    room.register(cpr, event("R43", day("2011-09-15")));
    assertEquals("2:01 R43 2011-09-15", told(cpr).get(told(cpr).size() - 1));
  }

  @Test
  @Rule({"AKK-62-2", "HTY-T-2", "HTY-A-2"})
  void aMoveIsToldOfMembersHiredInAFleksjobTooAndTheirOfferWithIt() {
    Cpr cpr = room.member();
    room.create(cpr, Offer.of("2011-09-05", "2011-12-30").kind(Offer.FLEKSJOB));
    on("2011-09-15");
    room.move(cpr, "02", "2011-09-15");
    assertEquals(
        List.of(
            "2:01 I03-P 2011-09-05",
            "2:02 T05 2011-09-15",
            "2:01 A04 2011-09-15",
            "2:02 I03-P 2011-09-15"),
        room.toldWithDates(cpr));
  }
}
