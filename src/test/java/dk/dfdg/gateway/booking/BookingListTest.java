package dk.dfdg.gateway.booking;

import static dk.dfdg.gateway.law.FaultCode.BOOKING_LOCATION_MISSING;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_NOT_FOR_GROUP;
import static dk.dfdg.gateway.law.FaultCode.CITIZEN_ACCESS_DENIED;
import static dk.dfdg.gateway.law.FaultCode.CITIZEN_DEAD;
import static dk.dfdg.gateway.law.FaultCode.INVALID_CPR;
import static dk.dfdg.gateway.law.FaultCode.MESSAGE_ID_REUSED;
import static dk.dfdg.gateway.law.FaultCode.NUMBER_REPLACED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.booking.BookingListOutcome.One;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.PersonFact.NumberChanged;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** § 28 stk. 2 and pkt. 28.2: a list of citizens is called in one call. */
@OnBothDatabases
class BookingListTest {
  private static final Draft MEETING = Draft.ofType(9);

  private final BookingFixture fixture;

  BookingListTest(TestDatabase test) {
    fixture = new BookingFixture(test.database());
  }

  private List<One> call(UUID list, List<String> numbers) {
    return fixture.createAll(fixture.jobcentre("CreateBookings"), list, numbers, MEETING).results();
  }

  private List<Cpr> citizens(int count) {
    List<Cpr> citizens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      citizens.add(fixture.citizen(1));
    }
    return citizens;
  }

  private static List<String> numbers(List<Cpr> citizens) {
    return new ArrayList<>(citizens.stream().map(Cpr::value).toList());
  }

  private static List<FaultCode> codes(One one) {
    return one.violations().stream().map(Violation::code).toList();
  }

  @Test
  @Rule("IDK-25-7")
  void aListOfTenIsTenCalls() {
    List<Cpr> ten = citizens(10);
    List<One> results = call(UUID.randomUUID(), numbers(ten));
    assertEquals(numbers(ten), results.stream().map(One::number).toList());
    assertEquals(10, results.stream().map(One::booking).distinct().count());
    for (int i = 0; i < ten.size(); i++) {
      UUID id = results.get(i).booking();
      assertEquals(9, fixture.read(ten.get(i), id).booking().type());
      assertEquals(
          id, fixture.history(ten.get(i)).get(0).messageIdentifier(), "of this citizen alone");
    }
  }

  @Test
  @Rule("IDK-28-7")
  void theCallsAreSentBackToTheCaseSystemWhole() {
    List<Cpr> three = citizens(3);
    List<One> results = call(UUID.randomUUID(), numbers(three));
    for (int i = 0; i < 3; i++) {
      assertEquals(
          List.of("BookingCreated IDK-25-1", "Notified IDK-28-7"), fixture.story(three.get(i)));
      assertEquals(1, fixture.told(three.get(i)).size());
      assertEquals(
          NotificationType.BOOKING_REGISTERED, fixture.told(three.get(i)).get(0).get("type"));
      String whole = (String) fixture.told(three.get(i)).get(0).get("booking");
      assertTrue(whole.contains(results.get(i).booking().toString()), whole);
      assertTrue(whole.contains("Nyropsgade 1"), whole);
    }
  }

  @Test
  @Rule("IDK-27-1")
  void halfAListThatIsWrongDoesNotLoseTheOtherHalf() {
    Cpr good = fixture.citizen(1);
    Cpr withoutBenefit = fixture.citizen(8);
    Cpr elsewhere = fixture.citizen(1, Citizens.OTHER_JOBCENTRE);
    Cpr dead = Citizens.addDead(fixture.database, BookingFixture.TODAY.minusDays(10));
    Cpr unknown = Citizens.number();
    Cpr renumbered = fixture.citizen(1);
    Cpr now = Citizens.number();
    fixture.record(renumbered, new NumberChanged(now, BookingFixture.TODAY, "ADM-01-1"));
    Cpr alsoGood = fixture.citizen(2);

    List<One> results =
        call(
            UUID.randomUUID(),
            List.of(
                good.value(),
                withoutBenefit.value(),
                "3002700000",
                elsewhere.value(),
                dead.value(),
                unknown.value(),
                renumbered.value(),
                alsoGood.value()));

    assertEquals(
        List.of(
            List.of(),
            List.of(BOOKING_NOT_FOR_GROUP),
            List.of(INVALID_CPR),
            List.of(CITIZEN_ACCESS_DENIED),
            List.of(CITIZEN_DEAD),
            List.of(CITIZEN_ACCESS_DENIED),
            List.of(NUMBER_REPLACED),
            List.of()),
        results.stream().map(BookingListTest::codes).toList());
    for (int i = 1; i < 7; i++) {
      assertEquals(
          "/bok:CreateBookingsRequest/bok:PersonCivilRegistrationIdentifierCollection"
              + "/bok:PersonCivilRegistrationIdentifier[%d]".formatted(i + 1),
          results.get(i).violations().get(0).path());
    }
    assertEquals("PUB-4405", results.get(4).violations().get(0).rule());
    for (Cpr each : List.of(good, alsoGood)) {
      assertEquals(1, fixture.state(each).contactCourse().bookings().size());
    }
    for (Cpr each : List.of(withoutBenefit, elsewhere, dead)) {
      assertEquals(List.of(), fixture.story(each));
    }
    results.forEach(
        one ->
            one.violations()
                .forEach(violation -> assertFalse(("" + violation).contains(one.number()))));
  }

  @Test
  void theSameListInTheSameMessageGetsTheFirstResultsAgain() {
    List<Cpr> three = citizens(3);
    List<String> numbers = numbers(three);
    numbers.add("3002700000");
    numbers.add(fixture.citizen(8).value());
    UUID list = UUID.randomUUID();
    CallContext call = fixture.jobcentre("CreateBookings");
    BookingListOutcome first = fixture.createAll(call, list, numbers, MEETING);
    assertEquals(first, fixture.createAll(Calls.again(call), list, numbers, MEETING));
    assertEquals(3, first.results().stream().filter(one -> one.booking() != null).count());
    BookingFixture.assertRefused(
        () -> fixture.createAll(Calls.withOtherContent(call), list, numbers, MEETING),
        MESSAGE_ID_REUSED);
    three.forEach(cpr -> assertEquals(2, fixture.story(cpr).size()));
  }

  @Test
  void theSameListInANewMessageMakesNoBookingTwice() {
    List<Cpr> three = citizens(3);
    UUID list = UUID.randomUUID();
    List<One> first = call(list, numbers(three));
    List<String> more = numbers(three);
    Cpr fourth = fixture.citizen(1);
    more.add(fourth.value());
    List<One> second = call(list, more);

    assertEquals(
        first.stream().map(One::booking).toList(),
        second.subList(0, 3).stream().map(One::booking).toList());
    assertEquals(List.of(true, true, true, false), second.stream().map(One::existing).toList());
    three.forEach(cpr -> assertEquals(2, fixture.story(cpr).size()));
    assertEquals(1, fixture.state(fourth).contactCourse().bookings().size());

    call(UUID.randomUUID(), numbers(three));
    three.forEach(
        cpr -> assertEquals(2, fixture.state(cpr).contactCourse().bookings().size(), "new list"));
  }

  @Test
  void aNumberThatStandsTwiceInAListIsCalledOnce() {
    Cpr cpr = fixture.citizen(1);
    List<One> results = call(UUID.randomUUID(), List.of(cpr.value(), cpr.value()));
    assertEquals(results.get(0).booking(), results.get(1).booking());
    assertEquals(List.of(false, true), results.stream().map(One::existing).toList());
    assertEquals(2, fixture.story(cpr).size());
  }

  @Test
  void whatIsWrongForAllRefusesTheListAsAWhole() {
    Cpr cpr = fixture.citizen(1);
    BookingFixture.assertRefused(
        () ->
            fixture.createAll(
                fixture.jobcentre("CreateBookings"),
                UUID.randomUUID(),
                List.of(cpr.value()),
                Draft.interview().nowhere()),
        BOOKING_LOCATION_MISSING);
    assertEquals(List.of(), fixture.story(cpr));
  }

  @Test
  @Rule("IDK-27-2")
  void aTimeThatIsWrongForAllRefusesTheListAsAWhole() {
    Cpr cpr = fixture.citizen(1);
    BookingFixture.assertRefused(
        () ->
            fixture.createAll(
                fixture.jobcentre("CreateBookings"),
                UUID.randomUUID(),
                List.of(cpr.value()),
                Draft.ofType(9).starting("2011-09-04T10:00").ending("2011-09-04T09:00")),
        FaultCode.BOOKING_START_IN_THE_PAST,
        FaultCode.BOOKING_END_BEFORE_START);
    assertEquals(List.of(), fixture.story(cpr));
  }

  @Test
  void aListOfNothingButMistakesIsAnswered() {
    List<One> results = call(UUID.randomUUID(), List.of("3002700000", "x"));
    assertEquals(
        List.of(List.of(INVALID_CPR), List.of(INVALID_CPR)),
        results.stream().map(BookingListTest::codes).toList());
  }

  @Test
  void fiftyCitizensInTwoListsInOppositeOrderAtOnceGetTwoCallsEach() throws Exception {
    List<Cpr> citizens = citizens(50);
    List<String> forwards = numbers(citizens);
    List<String> backwards = numbers(citizens);
    Collections.reverse(backwards);

    AtOnce.run(2, i -> () -> call(UUID.randomUUID(), i == 0 ? forwards : backwards).size());

    citizens.forEach(cpr -> assertEquals(2, fixture.state(cpr).contactCourse().bookings().size()));
  }

  @Test
  void tenCopiesOfAListAtOnceHaveOneEffectAndOneAnswer() throws Exception {
    List<Cpr> citizens = citizens(5);
    UUID list = UUID.randomUUID();
    CallContext call = fixture.jobcentre("CreateBookings");

    List<BookingListOutcome> answers =
        AtOnce.run(
            10, i -> () -> fixture.createAll(Calls.again(call), list, numbers(citizens), MEETING));

    Set<BookingListOutcome> different = new HashSet<>(answers);
    assertEquals(1, different.size());
    citizens.forEach(cpr -> assertEquals(2, fixture.story(cpr).size()));
  }

  @Test
  void theTimesOfAListAreSharedByItsCitizens() {
    UUID place = UUID.randomUUID();
    List<Cpr> two = List.of(fixture.enrolled(1), fixture.enrolled(1));
    BookingListOutcome outcome =
        fixture.createAll(
            fixture.commonSystem("CreateBookings"),
            UUID.randomUUID(),
            numbers(two),
            Draft.interview()
                .offering("2011-09-09T12:00", Draft.place(place, "2011-09-13T10:00", 1)));
    fixture.choose(two.get(0), outcome.results().get(0).booking(), "2011-09-13T10:00");
    BookingFixture.assertRefused(
        () -> fixture.choose(two.get(1), outcome.results().get(1).booking(), "2011-09-13T10:00"),
        FaultCode.BOOKING_TIME_TAKEN);
  }

  @Test
  void inTestEveryResultIsToldAndNothingIsStored() {
    Cpr cpr = fixture.citizen(1);
    BookingListOutcome outcome =
        fixture.createAll(
            new Calls("BookingService", "CreateBookings").inTest(Citizens.JOBCENTRE),
            UUID.randomUUID(),
            List.of(cpr.value(), fixture.citizen(8).value()),
            MEETING);
    assertTrue(outcome.registered().receipt().test());
    assertEquals(
        List.of(List.of(), List.of(BOOKING_NOT_FOR_GROUP)),
        outcome.results().stream().map(BookingListTest::codes).toList());
    assertEquals(List.of(), fixture.story(cpr));
  }
}
