package dk.dfdg.gateway.booking;

import static dk.dfdg.gateway.booking.BookingFixture.TODAY;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_IS_CANCELLED;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_OF_ANOTHER;
import static dk.dfdg.gateway.law.FaultCode.BOOKING_UNKNOWN;
import static dk.dfdg.gateway.law.FaultCode.CANCELLATION_NEEDS_CAUSE;
import static dk.dfdg.gateway.law.FaultCode.CITIZEN_ACCESS_DENIED;
import static dk.dfdg.gateway.law.FaultCode.INVALID_CODE;
import static dk.dfdg.gateway.law.FaultCode.LETTER_DATED_AHEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** § 27 stk. 3 and § 28 nr. 5: what is moved, changed and cancelled, and by whom. */
@OnBothDatabases
class BookingChangeTest {
  private final BookingFixture fixture;

  BookingChangeTest(TestDatabase test) {
    fixture = new BookingFixture(test.database());
  }

  private static CancelCommand because(Integer cause, String words) {
    return new CancelCommand(cause, words, TODAY);
  }

  @Test
  @Rule({"IDK-27-18", "A-74", "A-75"})
  void aMoveChangesTheSameCallAndIsReportedOnTheDayOfItsLetter() {
    Cpr cpr = fixture.citizen(1);
    UUID id = fixture.create(cpr, Draft.interview());
    fixture.at("2011-09-07T10:00");
    Registered moved =
        fixture.update(
            cpr, id, Draft.interview().starting("2011-09-14T10:00").letter("2011-09-07"));
    assertEquals(List.of(), moved.advice());
    assertEquals(Draft.at("2011-09-14T10:00"), fixture.read(cpr, id).booking().start());
    assertEquals(1, fixture.state(cpr).contactCourse().bookings().size());
    assertEquals(
        List.of("BookingCreated IDK-25-1", "BookingChanged IDK-27-18"), fixture.story(cpr));
    assertEquals("2011-09-07", fixture.history(cpr).get(1).fact().details().get("letter_date"));

    fixture.at("2011-09-08T10:00");
    assertEquals(
        "IDK-27-18",
        fixture
            .update(cpr, id, Draft.interview().starting("2011-09-15T10:00").letter("2011-09-07"))
            .advice()
            .get(0)
            .rule());
  }

  @Test
  @Rule("IDK-27-19")
  void aNewRoomIsForTheCitizenToSeeAnewAndASpellingMistakeIsNot() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, Draft.interview());
    fixture.acknowledge(cpr, id);

    fixture.update(cpr, id, Draft.interview().text("Medbring dit c.v."));
    assertNotNull(fixture.read(cpr, id).booking().seenAt());

    fixture.update(cpr, id, Draft.interview().room("Lokale 14"));
    assertNull(fixture.read(cpr, id).booking().seenAt());
    assertEquals("Lokale 14", fixture.read(cpr, id).content().location().text());

    fixture.acknowledge(cpr, id);
    fixture.update(cpr, id, Draft.interview().starting("2011-09-13T10:00"));
    assertNull(fixture.read(cpr, id).booking().seenAt());
  }

  @Test
  @Rule("IDK-28-5")
  void aCancellationHasACauseInACodeOrInWords() {
    Cpr cpr = fixture.citizen(1);
    UUID id = fixture.create(cpr, Draft.interview());
    CallContext call = fixture.jobcentre("CancelBooking");
    BookingFixture.assertRefused(
        () -> fixture.service.cancel(call, cpr, id, because(null, null)), CANCELLATION_NEEDS_CAUSE);
    BookingFixture.assertRefused(
        () -> fixture.service.cancel(call, cpr, id, because(99, null)), INVALID_CODE);
    BookingFixture.assertRefused(
        () -> fixture.service.cancel(call, cpr, id, new CancelCommand(1, null, TODAY.plusDays(1))),
        LETTER_DATED_AHEAD);
    fixture.service.cancel(call, cpr, id, because(null, "Medarbejderen er syg."));

    WholeBooking cancelled = fixture.read(cpr, id);
    assertTrue(cancelled.booking().cancelled());
    assertEquals("Medarbejderen er syg.", cancelled.content().cancellationText());
    assertTrue(fixture.state(cpr).contactCourse().booking(id).orElseThrow().cancelled());
    assertEquals("BookingCancelled IDK-28-5", fixture.story(cpr).get(1));
  }

  @Test
  @Rule({"IDK-28-5", "A-74"})
  void whatIsCancelledIsNeitherChangedNorCancelledAgain() {
    Cpr cpr = fixture.citizen(1);
    UUID id = fixture.create(cpr, Draft.interview());
    fixture.cancel(cpr, id);
    BookingFixture.assertRefused(
        () -> fixture.update(cpr, id, Draft.interview()), BOOKING_IS_CANCELLED);
    BookingFixture.assertRefused(() -> fixture.cancel(cpr, id), BOOKING_IS_CANCELLED);
  }

  @Test
  @Rule("PUB-4768")
  void anotherCitizensBookingIsUnknown() {
    UUID id = fixture.create(fixture.citizen(1), Draft.interview());
    Cpr another = fixture.citizen(1);
    BookingFixture.assertRefused(
        () -> fixture.update(another, id, Draft.interview()), BOOKING_UNKNOWN);
    BookingFixture.assertRefused(() -> fixture.cancel(another, id), BOOKING_UNKNOWN);
  }

  @Test
  @Rule("IDK-29-4")
  void whatTheCommonBookingSystemHasMadeIsCancelledAsOnesOwn() {
    Cpr cpr = fixture.citizen(1);
    UUID id =
        BookingFixture.id(
            fixture.service.create(
                fixture.commonSystem("CreateBooking"), cpr, Draft.interview().build()));
    WholeBooking made = fixture.read(cpr, id);
    assertEquals(Citizens.JOBCENTRE, made.booking().owner());
    assertEquals(BookingFixture.AGENCY, made.content().originator());

    fixture.cancel(cpr, id);
    assertTrue(fixture.read(cpr, id).booking().cancelled());
  }

  @Test
  @Rule("IDK-29-4")
  void theMunicipalityChangesItsOwnAndItsJobcentresCallsAndNoOthers() {
    Cpr cpr = fixture.citizen(6);
    Calls cancel = new Calls("BookingService", "CancelBooking");
    UUID jobcentres = fixture.create(cpr, Draft.ofType(4));
    UUID own =
        BookingFixture.id(
            fixture.service.create(
                new Calls("BookingService", "CreateBooking").by(Citizens.MUNICIPALITY),
                cpr,
                Draft.ofType(4).build()));
    fixture.service.cancel(cancel.by(Citizens.MUNICIPALITY), cpr, jobcentres, because(1, null));
    fixture.service.cancel(cancel.by(Citizens.MUNICIPALITY), cpr, own, because(1, null));

    Cpr elsewhere = fixture.citizen(6, Citizens.OTHER_JOBCENTRE);
    UUID others =
        BookingFixture.id(
            fixture.service.create(
                new Calls("BookingService", "CreateBooking").by(Citizens.OTHER_JOBCENTRE),
                elsewhere,
                Draft.ofType(4).build()));
    BookingFixture.assertRefused(
        () ->
            fixture.service.cancel(
                cancel.by(Citizens.MUNICIPALITY), elsewhere, others, because(1, null)),
        BOOKING_OF_ANOTHER);
    BookingFixture.assertRefused(
        () ->
            fixture.service.cancel(
                cancel.by(Citizens.JOBCENTRE), elsewhere, others, because(1, null)),
        CITIZEN_ACCESS_DENIED);
    Organisation stranger = new Organisation(Organisation.MUNICIPALITY, "751");
    BookingFixture.assertRefused(
        () -> fixture.service.cancel(cancel.by(stranger), cpr, own, because(1, null)),
        CITIZEN_ACCESS_DENIED);
  }

  @Test
  void theSameMessageTwiceIsOneBookingWithOneReceipt() {
    Cpr cpr = fixture.citizen(1);
    CallContext call = fixture.jobcentre("CreateBooking");
    Registered first = fixture.service.create(call, cpr, Draft.interview().build());
    assertEquals(first, fixture.service.create(Calls.again(call), cpr, Draft.interview().build()));
    assertEquals(1, fixture.state(cpr).contactCourse().bookings().size());
  }
}
