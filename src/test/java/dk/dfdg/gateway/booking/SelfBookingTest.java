package dk.dfdg.gateway.booking;

import static dk.dfdg.gateway.law.FaultCode.BOOKING_IS_CANCELLED;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_NOT_THE_PERSONS;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_TIME_TAKEN;
import static dk.dfdg.gateway.law.FaultCode.NOT_ENROLLED;
import static dk.dfdg.gateway.law.FaultCode.NO_BOOKING_OPTIONS;
import static dk.dfdg.gateway.law.FaultCode.SELF_BOOKING_TOO_LATE;
import static dk.dfdg.gateway.law.FaultCode.TIME_NOT_OFFERED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pkt. 25.2 and § 29: what the citizen sees and does on the portal. */
@OnBothDatabases
class SelfBookingTest {
  private static final String UNTIL = "2011-09-09T12:00";
  private static final String TUESDAY = "2011-09-13T10:00";
  private static final String WEDNESDAY = "2011-09-14T10:00";
  private static final String THURSDAY = "2011-09-15T10:00";

  private final BookingFixture fixture;

  SelfBookingTest(TestDatabase test) {
    fixture = new BookingFixture(test.database());
  }

  private static Draft three() {
    return Draft.interview()
        .offering(UNTIL, Draft.time(TUESDAY), Draft.time(WEDNESDAY), Draft.time(THURSDAY));
  }

  private static Draft shared(UUID place, int capacity) {
    return Draft.interview()
        .offering(UNTIL, Draft.place(place, TUESDAY, capacity), Draft.time(WEDNESDAY));
  }

  private Booking booking(Cpr cpr, UUID id) {
    return fixture.read(cpr, id).booking();
  }

  @Test
  @Rule({"IDK-25-5", "IDK-28-1"})
  void theCitizenSeesTheThreeTimesAndCanMarkTheCallAsSeen() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, three());
    assertEquals(List.of(TUESDAY, WEDNESDAY, THURSDAY), fixture.offered(cpr, id));
    assertEquals(
        List.of(WEDNESDAY),
        fixture
            .portal
            .timeslots(
                fixture.minSide("GetSelfbookTimeslots"),
                cpr,
                id,
                Draft.at(WEDNESDAY),
                Draft.at(THURSDAY))
            .times()
            .stream()
            .map(time -> WEDNESDAY)
            .toList());
    fixture.acknowledge(cpr, id);
    assertNotNull(booking(cpr, id).seenAt());
  }

  @Test
  @Rule("IDK-25-4")
  void onlyTheEnrolledSeeTheirCallsOnThePortal() {
    Cpr cpr = fixture.citizen(4);
    UUID id = fixture.create(cpr, three());
    assertEquals(List.of(), fixture.portal.get(fixture.minSide("GetBookings"), cpr));
    BookingFixture.assertRefused(() -> fixture.offered(cpr, id), NOT_ENROLLED);
    BookingFixture.assertRefused(() -> fixture.acknowledge(cpr, id), NOT_ENROLLED);
    BookingFixture.assertRefused(() -> fixture.choose(cpr, id, TUESDAY), NOT_ENROLLED);
    assertNotNull(booking(cpr, id));

    Cpr enrolled = fixture.enrolled(1);
    UUID shown = fixture.create(enrolled, three());
    assertEquals(
        List.of(shown),
        fixture.portal.get(fixture.minSide("GetBookings"), enrolled).stream()
            .map(whole -> whole.booking().id())
            .toList());
  }

  @Test
  @Rule({"IDK-29-2", "A-74"})
  void theFirstMarkOfHavingSeenCounts() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, Draft.interview());
    fixture.at("2011-09-06T14:00");
    fixture.acknowledge(cpr, id);
    fixture.at("2011-09-07T14:00");
    fixture.acknowledge(cpr, id);
    assertEquals(Draft.at("2011-09-06T14:00"), booking(cpr, id).seenAt());
    assertEquals(
        List.of("BookingCreated IDK-25-1", "BookingSeen IDK-29-2", "Notified IDK-25-2"),
        fixture.story(cpr));
  }

  @Test
  @Rule({"IDK-29-3", "A-79"})
  void whoeverChoosesATimeHasSeenTheCall() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, three());
    fixture.at("2011-09-06T14:00");
    fixture.choose(cpr, id, WEDNESDAY);
    Booking chosen = booking(cpr, id);
    assertEquals(Draft.at(WEDNESDAY), chosen.start());
    assertEquals(Draft.at("2011-09-14T10:30"), chosen.end());
    assertEquals(Draft.at("2011-09-06T14:00"), chosen.seenAt());
    assertEquals(chosen, fixture.state(cpr).contactCourse().booking(id).orElseThrow());
  }

  @Test
  @Rule({"IDK-28-4", "A-78"})
  void theDeadlineIsTheLatestMoment() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, three());
    fixture.at("2011-09-09T12:01");
    BookingFixture.assertRefused(() -> fixture.choose(cpr, id, TUESDAY), SELF_BOOKING_TOO_LATE);
    BookingFixture.assertRefused(() -> fixture.offered(cpr, id), SELF_BOOKING_TOO_LATE);
    fixture.at("2011-09-09T12:00");
    fixture.choose(cpr, id, TUESDAY);
  }

  @Test
  @Rule("IDK-28-4")
  void onceTheMeetingHasBegunNoOtherTimeCanBeChosen() {
    Cpr cpr = fixture.enrolled(1);
    UUID id =
        fixture.create(
            cpr,
            Draft.interview().offering(Draft.START, Draft.time(TUESDAY), Draft.time(THURSDAY)));
    fixture.at("2011-09-12T10:00");
    BookingFixture.assertRefused(() -> fixture.choose(cpr, id, TUESDAY), SELF_BOOKING_TOO_LATE);
    BookingFixture.assertRefused(() -> fixture.offered(cpr, id), SELF_BOOKING_TOO_LATE);
    fixture.at("2011-09-12T09:59");
    fixture.choose(cpr, id, TUESDAY);
  }

  @Test
  @Rule("IDK-28-4")
  void aDeadlineBeforeTodayOrAfterTheStartIsRefusedUnlessItStoodBefore() {
    Cpr cpr = fixture.enrolled(1);
    fixture.assertNotCreated(
        cpr,
        Draft.interview().offering("2011-09-04T23:59", Draft.time(TUESDAY)),
        FaultCode.REBOOKING_DEADLINE_OUTSIDE);
    fixture.assertNotCreated(
        cpr,
        Draft.interview().offering("2011-09-12T10:01", Draft.time(TUESDAY)),
        FaultCode.REBOOKING_DEADLINE_OUTSIDE);
    fixture.create(cpr, Draft.interview().offering("2011-09-05T00:00", Draft.time(TUESDAY)));
    UUID id = fixture.create(cpr, Draft.interview().offering(Draft.START, Draft.time(TUESDAY)));
    fixture.at("2011-09-13T10:00");
    fixture.update(
        cpr, id, Draft.interview().offering(Draft.START, Draft.time(TUESDAY)).text("Rettet."));
  }

  @Test
  @Rule({"IDK-29-3", "A-78"})
  void aTimeThatIsNotOfferedIsRefused() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, three());
    BookingFixture.assertRefused(
        () -> fixture.choose(cpr, id, "2011-09-13T10:30"), TIME_NOT_OFFERED);
    BookingFixture.assertRefused(() -> fixture.choose(cpr, id, Draft.START), TIME_NOT_OFFERED);
  }

  @Test
  @Rule("IDK-28-3")
  void withoutSelfBookingThereIsNothingToChoose() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, Draft.interview());
    BookingFixture.assertRefused(() -> fixture.offered(cpr, id), NO_BOOKING_OPTIONS);
    BookingFixture.assertRefused(() -> fixture.choose(cpr, id, TUESDAY), NO_BOOKING_OPTIONS);
  }

  @Test
  @Rule("IDK-28-5")
  void whatIsCancelledIsNeitherSeenNorChosen() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, three());
    fixture.cancel(cpr, id);
    BookingFixture.assertRefused(() -> fixture.acknowledge(cpr, id), BOOKING_IS_CANCELLED);
    BookingFixture.assertRefused(() -> fixture.choose(cpr, id, TUESDAY), BOOKING_IS_CANCELLED);
    BookingFixture.assertRefused(() -> fixture.offered(cpr, id), BOOKING_IS_CANCELLED);
  }

  @Test
  @Rule("PUB-8107")
  void anotherCitizensBookingIsNotThePersons() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(fixture.enrolled(1), three());
    BookingFixture.assertRefused(() -> fixture.acknowledge(cpr, id), BOOKING_NOT_THE_PERSONS);
    BookingFixture.assertRefused(() -> fixture.offered(cpr, id), BOOKING_NOT_THE_PERSONS);
    BookingFixture.assertRefused(() -> fixture.choose(cpr, id, TUESDAY), BOOKING_NOT_THE_PERSONS);
  }

  @Test
  @Rule("IDK-29-3")
  void ofTwoWhoChooseTheLastPlaceAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID place = UUID.randomUUID();
      List<Cpr> both = List.of(fixture.enrolled(1), fixture.enrolled(1));
      List<UUID> ids = both.stream().map(cpr -> fixture.create(cpr, shared(place, 1))).toList();

      List<List<FaultCode>> outcomes =
          AtOnce.run(2, i -> () -> codes(() -> fixture.choose(both.get(i), ids.get(i), TUESDAY)));

      assertEquals(1, outcomes.stream().filter(List::isEmpty).count());
      assertEquals(1, outcomes.stream().filter(List.of(BOOKING_TIME_TAKEN)::equals).count());
      assertEquals(1, fixture.taken(place));
      long moved =
          List.of(0, 1).stream()
              .filter(i -> booking(both.get(i), ids.get(i)).start().equals(Draft.at(TUESDAY)))
              .count();
      assertEquals(1, moved);
    }
  }

  @Test
  void twoWhoSwapPlacesAtOnceBothGetThroughOrAreTold() throws Exception {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    Draft both =
        Draft.interview()
            .offering(UNTIL, Draft.place(one, TUESDAY, 1), Draft.place(other, WEDNESDAY, 1));
    List<Cpr> citizens = List.of(fixture.enrolled(1), fixture.enrolled(1));
    List<UUID> ids = citizens.stream().map(cpr -> fixture.create(cpr, both)).toList();
    fixture.choose(citizens.get(0), ids.get(0), TUESDAY);
    fixture.choose(citizens.get(1), ids.get(1), WEDNESDAY);
    List<String> wanted = List.of(WEDNESDAY, TUESDAY);

    List<List<FaultCode>> outcomes =
        AtOnce.run(
            2, i -> () -> codes(() -> fixture.choose(citizens.get(i), ids.get(i), wanted.get(i))));

    assertEquals(List.of(List.of(BOOKING_TIME_TAKEN), List.of(BOOKING_TIME_TAKEN)), outcomes);
    assertEquals(List.of(1, 1), List.of(fixture.taken(one), fixture.taken(other)));
  }

  @Test
  void aPlaceForTwoHasRoomForTwoAndIsThenNotOffered() {
    UUID place = UUID.randomUUID();
    Draft draft = shared(place, 2);
    for (int i = 0; i < 2; i++) {
      Cpr cpr = fixture.enrolled(1);
      fixture.choose(cpr, fixture.create(cpr, draft), TUESDAY);
    }
    Cpr third = fixture.enrolled(1);
    UUID id = fixture.create(third, draft);
    assertEquals(List.of(WEDNESDAY), fixture.offered(third, id));
    BookingFixture.assertRefused(() -> fixture.choose(third, id, TUESDAY), BOOKING_TIME_TAKEN);
  }

  @Test
  void aPlaceIsFreeAgainWhenTheCitizenChoosesAnotherAndWhenTheMeetingIsMovedOrCancelled() {
    UUID place = UUID.randomUUID();
    Draft draft = shared(place, 1);
    Cpr first = fixture.enrolled(1);
    UUID id = fixture.create(first, draft);
    fixture.choose(first, id, TUESDAY);
    assertEquals(1, fixture.taken(place));
    fixture.choose(first, id, WEDNESDAY);
    assertEquals(0, fixture.taken(place));

    fixture.choose(first, id, TUESDAY);
    // The jobcentre moves the meeting itself.
    fixture.update(first, id, draft.starting("2011-09-16T10:00"));
    assertEquals(0, fixture.taken(place));

    fixture.choose(first, id, TUESDAY);
    // A change that leaves the time leaves the place.
    fixture.update(first, id, shared(place, 1).starting(TUESDAY).room("Lokale 3"));
    assertEquals(1, fixture.taken(place));
    fixture.cancel(first, id);
    assertEquals(0, fixture.taken(place));
    assertEquals(null, booking(first, id).place());
  }

  @Test
  @Rule({"IDK-27-19", "IDK-29-3"})
  void aChangeThatLeavesTheStartAndSendsNoEndLeavesTheChosenPlaceAndTheEnd() {
    UUID place = UUID.randomUUID();
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, shared(place, 1));
    fixture.choose(cpr, id, TUESDAY);
    fixture.update(cpr, id, shared(place, 1).starting(TUESDAY).ending(null).text("Husk dit CV."));
    assertEquals(place, booking(cpr, id).place());
    assertEquals(Draft.at("2011-09-13T10:30"), booking(cpr, id).end());
    assertNotNull(booking(cpr, id).seenAt());
    assertEquals(1, fixture.taken(place));

    fixture.update(cpr, id, shared(place, 1).starting(WEDNESDAY).ending(null));
    assertEquals(null, booking(cpr, id).end());
    assertEquals(0, fixture.taken(place));
  }

  @Test
  @Rule("IDK-29-3")
  void whoUndoesATimeThatTheCitizenHasChosenIsTold() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, three());
    assertEquals(List.of(), fixture.update(cpr, id, three()).advice());
    fixture.choose(cpr, id, TUESDAY);
    Advice told = fixture.update(cpr, id, three()).advice().get(0);
    assertEquals("IDK-29-3", told.rule());
    assertEquals(Draft.at(Draft.START), booking(cpr, id).start());
  }

  @Test
  void choosingTheSameTimeTwiceTakesOnePlace() {
    UUID place = UUID.randomUUID();
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, shared(place, 1));
    fixture.choose(cpr, id, TUESDAY);
    Registered again = fixture.choose(cpr, id, TUESDAY);
    assertNotNull(again.receipt());
    assertEquals(1, fixture.taken(place));
    assertEquals(
        1, fixture.story(cpr).stream().filter("BookingTimeChosen IDK-29-3"::equals).count());
  }

  @Test
  void whenNoTimeIsLeftThereAreNoOptions() {
    UUID place = UUID.randomUUID();
    Draft draft = Draft.interview().offering(UNTIL, Draft.place(place, TUESDAY, 1));
    Cpr first = fixture.enrolled(1);
    fixture.choose(first, fixture.create(first, draft), TUESDAY);
    Cpr second = fixture.enrolled(1);
    UUID id = fixture.create(second, draft);
    BookingFixture.assertRefused(() -> fixture.offered(second, id), NO_BOOKING_OPTIONS);
  }

  private static List<FaultCode> codes(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (Refusal refusal) {
      return refusal.violations().stream().map(violation -> violation.code()).toList();
    }
  }
}
