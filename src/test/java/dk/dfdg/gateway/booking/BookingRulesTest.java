package dk.dfdg.gateway.booking;

import static dk.dfdg.gateway.law.FaultCode.ALTERNATIVES_MISSING;
import static dk.dfdg.gateway.law.FaultCode.ALTERNATIVES_WITHOUT_SELF_BOOKING;
import static dk.dfdg.gateway.law.FaultCode.ALTERNATIVE_TWICE;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_END_BEFORE_START;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_LOCATION_MISSING;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_NOT_FOR_GROUP;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_START_IN_THE_PAST;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_TYPE_NOT_FOR_GROUP;
import static dk.dfdg.gateway.law.FaultCode.BROWSER_ONLY_FOR_INSURED;
import static dk.dfdg.gateway.law.FaultCode.CANCELLATION_NEEDS_CAUSE;
import static dk.dfdg.gateway.law.FaultCode.CONTACT_POSSIBILITY_MISSING;
import static dk.dfdg.gateway.law.FaultCode.INVALID_INTERVIEW_CONTACT_TYPE;
import static dk.dfdg.gateway.law.FaultCode.INVALID_INTERVIEW_TYPE;
import static dk.dfdg.gateway.law.FaultCode.LETTER_DATED_AHEAD;
import static dk.dfdg.gateway.law.FaultCode.PLACE_KNOWN_OTHERWISE;
import static dk.dfdg.gateway.law.FaultCode.REBOOKING_DEADLINE_GIVEN;
import static dk.dfdg.gateway.law.FaultCode.REBOOKING_DEADLINE_MISSING;
import static dk.dfdg.gateway.law.FaultCode.REGISTRAR_NOT_ALLOWED;
import static dk.dfdg.gateway.law.FaultCode.SELF_BOOKING_NOT_FOR_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** §§ 26-28: what a call must hold, and for whom. */
@OnBothDatabases
class BookingRulesTest {
  private final BookingFixture fixture;

  BookingRulesTest(TestDatabase test) {
    fixture = new BookingFixture(test.database());
  }

  private List<String> advice(Cpr cpr, Draft draft) {
    return fixture.adviceOn(cpr, draft).stream().map(Advice::rule).toList();
  }

  @Test
  @Rule({"IDK-25-1", "IDK-27-10"})
  void aMeetingWithDutyToAttendIsStored() {
    Cpr cpr = fixture.citizen(1);
    UUID id = fixture.create(cpr, Draft.ofType(9));
    Booking booking = fixture.state(cpr).contactCourse().booking(id).orElseThrow();
    assertEquals(9, booking.type());
    assertTrue(booking.compulsory());
    assertEquals(List.of("BookingCreated IDK-25-1"), fixture.story(cpr));
  }

  @Test
  @Rule({"IDK-26-1", "A-76"})
  void groupsOneToSevenAreCalledAndNoOthers() {
    for (int group = 1; group <= 7; group++) {
      fixture.create(fixture.citizen(group), Draft.interview());
    }
    fixture.assertNotCreated(fixture.citizen(8), Draft.interview(), BOOKING_NOT_FOR_GROUP);
    fixture.assertNotCreated(fixture.citizen(null), Draft.interview(), BOOKING_NOT_FOR_GROUP);
  }

  @Test
  @Rule({"IDK-27-3", "A-77"})
  void theFormIsOneOfFiveAndTheFifthIsAdvisedAgainst() {
    Cpr cpr = fixture.citizen(1);
    for (int form = 1; form <= 4; form++) {
      assertEquals(List.of(), advice(cpr, Draft.interview().form(form)));
    }
    assertEquals(List.of("IDK-27-3"), advice(cpr, Draft.interview().form(5)));
    fixture.assertNotCreated(cpr, Draft.interview().form(6), INVALID_INTERVIEW_CONTACT_TYPE);
  }

  @Test
  @Rule({"IDK-27-4", "IDK-27-9"})
  void theTypeIsOneOfEight() {
    Cpr cpr = fixture.citizen(2);
    for (int type : List.of(5, 6, 7, 8, 9, 10, 12)) {
      fixture.create(cpr, Draft.ofType(type));
    }
    fixture.create(fixture.citizen(6), Draft.ofType(4));
    for (int type : List.of(1, 3, 11, 13)) {
      fixture.assertNotCreated(cpr, Draft.ofType(type), INVALID_INTERVIEW_TYPE);
    }
  }

  @Test
  @Rule({"IDK-27-5", "A-70"})
  void followUpsCannotBeSelfBookedAndEverythingElseCan() {
    OfferedTime time = Draft.time("2011-09-13T10:00");
    String until = "2011-09-09T12:00";
    fixture.create(fixture.citizen(6), Draft.ofType(4));
    fixture.assertNotCreated(
        fixture.citizen(6), Draft.ofType(4).offering(until, time), SELF_BOOKING_NOT_FOR_TYPE);
    fixture.assertNotCreated(
        fixture.citizen(7), Draft.ofType(5).offering(until, time), SELF_BOOKING_NOT_FOR_TYPE);
    for (int type : List.of(6, 7, 8, 9, 10, 12)) {
      fixture.create(fixture.citizen(2), Draft.ofType(type).offering(until, time));
    }
  }

  @Test
  @Rule({"IDK-27-6", "IDK-27-8"})
  void sicknessFollowUpsAreForTheirOwnContactGroups() {
    fixture.assertNotCreated(fixture.citizen(1), Draft.ofType(4), BOOKING_TYPE_NOT_FOR_GROUP);
    fixture.create(fixture.citizen(6), Draft.ofType(4));
    fixture.assertNotCreated(fixture.citizen(1), Draft.ofType(6), BOOKING_TYPE_NOT_FOR_GROUP);
    fixture.create(fixture.citizen(2), Draft.ofType(6));
    fixture.create(fixture.citizen(3), Draft.ofType(6));
  }

  @Test
  @Rule({"IDK-27-7", "IDK-27-8", "IDK-27-11", "A-72"})
  void theCaseWorkerIsRemindedThatSomeAreAlsoReportedAsJobInterviews() {
    Cpr cpr = fixture.citizen(2);
    assertEquals(List.of("IDK-27-7"), advice(cpr, Draft.ofType(5)));
    assertEquals(List.of("IDK-27-8"), advice(cpr, Draft.ofType(6)));
    assertEquals(List.of("IDK-27-11"), advice(cpr, Draft.ofType(10)));
    for (int type : List.of(7, 8, 9, 12)) {
      assertEquals(List.of(), advice(cpr, Draft.ofType(type)));
    }
  }

  @Test
  @Rule("IDK-27-2")
  void theMeetingDoesNotBeginBeforeTodayAndEndsAfterItBegins() {
    Cpr cpr = fixture.citizen(1);
    fixture.assertNotCreated(
        cpr, Draft.interview().starting("2011-09-04T23:59"), BOOKING_START_IN_THE_PAST);
    fixture.create(cpr, Draft.interview().starting("2011-09-05T09:00"));
    fixture.create(cpr, Draft.interview().ending(null));
    fixture.assertNotCreated(cpr, Draft.interview().ending(Draft.START), BOOKING_END_BEFORE_START);
  }

  @Test
  @Rule("IDK-27-14")
  void attendanceInPersonNeedsAPlace() {
    Cpr cpr = fixture.citizen(1);
    fixture.assertNotCreated(cpr, Draft.interview().nowhere(), BOOKING_LOCATION_MISSING);
    fixture.create(cpr, Draft.interview().form(2).nowhere());
  }

  @Test
  @Rule("IDK-27-15")
  void thereIsAWayToContactWhoCalls() {
    fixture.assertNotCreated(
        fixture.citizen(1), Draft.interview().withoutContact(), CONTACT_POSSIBILITY_MISSING);
  }

  @Test
  @Rule("IDK-27-16")
  void aCallIsReportedOnTheDayOfItsLetterAndOtherwiseLate() {
    Cpr cpr = fixture.citizen(1);
    assertEquals(List.of(), advice(cpr, Draft.interview().letter("2011-09-05")));
    fixture.at("2011-09-06T09:00");
    assertEquals(List.of("IDK-27-16"), advice(cpr, Draft.interview().letter("2011-09-05")));
    assertEquals(
        List.of("2011-09-05", "2011-09-05"),
        fixture.history(cpr).stream()
            .map(recorded -> recorded.fact().details().get("letter_date"))
            .toList());
    fixture.assertNotCreated(cpr, Draft.interview().letter("2011-09-07"), LETTER_DATED_AHEAD);
  }

  @Test
  @Rule("IDK-28-1")
  void selfBookingHasTimesThatLieAheadAndEndAfterTheyBegin() {
    Cpr cpr = fixture.citizen(1);
    String until = "2011-09-09T12:00";
    fixture.assertNotCreated(cpr, Draft.interview().offering(until), ALTERNATIVES_MISSING);
    fixture.assertNotCreated(
        cpr,
        Draft.interview().offering(until, Draft.time("2011-09-04T10:00")),
        BOOKING_START_IN_THE_PAST);
    OfferedTime backwards =
        new OfferedTime(null, Draft.at("2011-09-13T10:00"), Draft.at("2011-09-13T09:30"), null);
    fixture.assertNotCreated(
        cpr, Draft.interview().offering(until, backwards), BOOKING_END_BEFORE_START);
    UUID place = UUID.randomUUID();
    fixture.assertNotCreated(
        cpr,
        Draft.interview()
            .offering(
                until,
                Draft.place(place, "2011-09-13T10:00", 1),
                Draft.place(place, "2011-09-13T11:00", 1)),
        ALTERNATIVE_TWICE);
  }

  @Test
  @Rule("IDK-28-1")
  void aPlaceInTheCalendarIsOneTimeOfOneAuthority() {
    UUID place = UUID.randomUUID();
    String until = "2011-09-09T12:00";
    fixture.create(
        fixture.citizen(1),
        Draft.interview().offering(until, Draft.place(place, "2011-09-13T10:00", 3)));
    // Who does not say how many have room means as many as there are.
    fixture.create(
        fixture.citizen(1),
        Draft.interview().offering(until, Draft.place(place, "2011-09-13T10:00", null)));
    fixture.assertNotCreated(
        fixture.citizen(1),
        Draft.interview().offering(until, Draft.place(place, "2011-09-13T11:00", 3)),
        PLACE_KNOWN_OTHERWISE);
    fixture.assertNotCreated(
        fixture.citizen(1),
        Draft.interview().offering(until, Draft.place(place, "2011-09-13T10:00", 4)),
        PLACE_KNOWN_OTHERWISE);
    Cpr elsewhere = fixture.citizen(1, Citizens.OTHER_JOBCENTRE);
    BookingFixture.assertRefused(
        () ->
            fixture.service.create(
                new Calls("BookingService", "CreateBooking").by(Citizens.OTHER_JOBCENTRE),
                elsewhere,
                Draft.interview()
                    .offering(until, Draft.place(place, "2011-09-13T10:00", 3))
                    .build()),
        PLACE_KNOWN_OTHERWISE);
  }

  @Test
  @Rule({"IDK-28-4", "IDK-28-6", "A-73"})
  void flagDeadlineAndTimesBelongTogether() {
    Cpr cpr = fixture.citizen(1);
    OfferedTime time = Draft.time("2011-09-13T10:00");
    fixture.assertNotCreated(
        cpr, Draft.interview().offering(null, time), REBOOKING_DEADLINE_MISSING);
    fixture.assertNotCreated(
        cpr,
        Draft.interview().offering("2011-09-09T12:00", time).impossible(),
        REBOOKING_DEADLINE_GIVEN,
        ALTERNATIVES_WITHOUT_SELF_BOOKING);
    UUID id = fixture.create(cpr, Draft.interview());
    Booking booking = fixture.read(cpr, id).booking();
    assertFalse(booking.selfBooking());
    assertEquals(null, booking.selfBookingDeadline());
    assertEquals(List.of(), booking.alternatives());
    assertFalse(booking.cancelled());
    assertEquals("Sagsbehandler Prøve", fixture.read(cpr, id).content().caseWorker());
  }

  @Test
  @Rule("IDK-28-5")
  void nobodyIsCalledToWhatIsCancelled() {
    fixture.assertNotCreated(
        fixture.citizen(1), Draft.interview().cancelled(), CANCELLATION_NEEDS_CAUSE);
  }

  @Test
  @Rule("IDK-25-1")
  void aBenefitOfficeCallsNobody() {
    Cpr cpr = fixture.citizen(1);
    BookingFixture.assertRefused(
        () ->
            fixture.service.create(
                new Calls("BookingService", "CreateBooking")
                    .by(Citizens.MUNICIPALITY, Channel.BENEFIT_OFFICE, false),
                cpr,
                Draft.interview().build()),
        REGISTRAR_NOT_ALLOWED);
  }

  @Test
  @Rule({"IDK-32-1", "AFM-11-3", "A-88"})
  void aPortalJobcentreCallsItsInsuredInTheBrowserAndTheOthersByWebService() {
    Organisation portal = new Organisation(Organisation.JOBCENTRE, "56100");
    Calls calls = new Calls("BookingService", "CreateBooking");
    Cpr insured = fixture.citizen(1, portal);
    BookingFixture.assertRefused(
        () -> fixture.service.create(calls.by(portal), insured, Draft.interview().build()),
        BROWSER_ONLY_FOR_INSURED);
    fixture.service.create(calls.by(portal), fixture.citizen(2, portal), Draft.interview().build());
  }

  @Test
  @Rule("IDK-28-1")
  void whatABookingAloneOffersChangesItsCapacityButStandsInItWithOne() {
    String until = "2011-09-09T12:00";
    String time = "2011-09-13T10:00";
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, Draft.interview().offering(until, Draft.place(null, time, 3)));
    fixture.update(cpr, id, Draft.interview().offering(until, Draft.place(null, time, 2)));
    BookingTime own = fixture.read(cpr, id).booking().alternatives().get(0);
    assertEquals(2, own.capacity());
    fixture.choose(cpr, id, time);
    fixture.update(
        cpr, id, Draft.interview().starting(time).offering(until, Draft.place(own.id(), time, 1)));
    assertEquals(1, fixture.taken(own.id()));

    Violation twice =
        BookingFixture.assertRefused(
                () ->
                    fixture.update(
                        cpr,
                        id,
                        Draft.interview()
                            .offering(
                                until, Draft.place(null, time, 1), Draft.place(null, time, 2))),
                PLACE_KNOWN_OTHERWISE)
            .get(0);
    assertEquals("IDK-28-1", twice.rule());
    assertTrue(twice.path().endsWith("/bty:AlternativeTime[2]/bty:CapacityQuantity"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    fixture.assertNotCreated(
        fixture.citizen(1),
        Draft.ofType(4)
            .form(6)
            .withoutContact()
            .starting("2011-09-01T10:00")
            .offering(null)
            .letter("2011-09-06"),
        INVALID_INTERVIEW_CONTACT_TYPE,
        CONTACT_POSSIBILITY_MISSING,
        LETTER_DATED_AHEAD,
        SELF_BOOKING_NOT_FOR_TYPE,
        REBOOKING_DEADLINE_MISSING,
        ALTERNATIVES_MISSING,
        BOOKING_START_IN_THE_PAST,
        BOOKING_TYPE_NOT_FOR_GROUP);
  }
}
