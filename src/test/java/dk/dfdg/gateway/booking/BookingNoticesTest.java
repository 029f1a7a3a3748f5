package dk.dfdg.gateway.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.booking.BookingPage.Question;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.testing.Calls;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** § 25 stk. 2-3 and § 29: what reaches the jobcentre's own system at once. */
@OnBothDatabases
class BookingNoticesTest {
  private static final String TUESDAY = "2011-09-13T10:00";

  private final BookingFixture fixture;

  BookingNoticesTest(TestDatabase test) {
    fixture = new BookingFixture(test.database());
  }

  private List<Object> types(Cpr cpr) {
    return fixture.told(cpr).stream().map(told -> told.get("type")).toList();
  }

  @Test
  @Rule({"IDK-25-2", "IDK-25-6", "IDK-29-2", "IDK-29-3"})
  void whatTheCitizenDoesIsToldAtOnceInOrderWithTheWholeBookingAsItThenWas() {
    Cpr cpr = fixture.enrolled(1);
    UUID id =
        fixture.create(cpr, Draft.interview().offering("2011-09-09T12:00", Draft.time(TUESDAY)));
    assertEquals(List.of(), types(cpr));

    fixture.at("2011-09-06T14:00");
    fixture.acknowledge(cpr, id);
    fixture.choose(cpr, id, TUESDAY);

    assertEquals(
        List.of(NotificationType.BOOKING_SEEN, NotificationType.BOOKING_TIME_CHOSEN), types(cpr));
    fixture.told(cpr).forEach(told -> assertEquals("10100", told.get("receiver")));
    String seen = (String) fixture.told(cpr).get(0).get("booking");
    String chosen = (String) fixture.told(cpr).get(1).get("booking");
    assertTrue(seen.contains("\"start\":\"2011-09-12T08:00:00Z\""), seen);
    assertTrue(seen.contains("\"seenAt\":\"2011-09-06T12:00:00Z\""), seen);
    assertTrue(chosen.contains("\"start\":\"2011-09-13T08:00:00Z\""), chosen);
    assertTrue(chosen.contains("Sagsbehandler Prøve"), chosen);
    assertEquals(
        "Borgeren har valgt et andet tidspunkt: den 13.9.2011 kl. 10.00.",
        fixture.told(cpr).get(1).get("text_da"));
    assertEquals(
        fixture.history(cpr).get(4).messageIdentifier(),
        fixture.history(cpr).get(5).messageIdentifier(),
        "in the same transaction");
  }

  @Test
  @Rule({"IDK-25-3", "IDK-29-1"})
  void whatTheCommonBookingSystemMakesAndChangesIsToldWhole() {
    Cpr cpr = fixture.citizen(1);
    UUID id =
        BookingFixture.id(
            fixture.service.create(
                fixture.commonSystem("CreateBooking"), cpr, Draft.interview().build()));
    fixture.service.update(
        fixture.commonSystem("UpdateBooking"),
        cpr,
        id,
        Draft.interview().starting("2011-09-16T10:00").build());
    fixture.service.cancel(
        fixture.commonSystem("CancelBooking"),
        cpr,
        id,
        new CancelCommand(1, null, BookingFixture.TODAY));
    assertEquals(
        List.of(
            "BookingCreated IDK-25-1",
            "Notified IDK-25-3",
            "BookingChanged IDK-27-18",
            "Notified IDK-25-3",
            "BookingCancelled IDK-28-5",
            "Notified IDK-25-3"),
        fixture.story(cpr));
    String first = (String) fixture.told(cpr).get(0).get("booking");
    for (String part :
        List.of(
            "Lokale 12",
            "33151515",
            "jobcenter@example.dk",
            "Sagsbehandler Prøve",
            "\"type\":7",
            "\"form\":1",
            "\"selfBooking\":false",
            "\"letterDate\":\"2011-09-05\"")) {
      assertTrue(first.contains(part), part);
    }
    assertTrue(((String) fixture.told(cpr).get(2).get("booking")).contains("\"cancelled\":true"));
  }

  @Test
  @Rule("IDK-25-3")
  void theJobcentreIsNotToldOfWhatItHasRegisteredItselfButOfWhatItsMunicipalityHas() {
    Cpr cpr = fixture.citizen(6);
    UUID id = fixture.create(cpr, Draft.ofType(4));
    fixture.update(cpr, id, Draft.ofType(4).starting("2011-09-16T10:00"));
    fixture.cancel(cpr, id);
    assertEquals(List.of(), types(cpr));
    fixture.service.create(
        new Calls("BookingService", "CreateBooking")
            .by(Citizens.MUNICIPALITY, Channel.JOBCENTRE, false),
        cpr,
        Draft.ofType(4).build());
    assertEquals(List.of(NotificationType.BOOKING_REGISTERED), types(cpr));
  }

  @Test
  @Rule("IDK-28-8")
  void theCallsOfADeadCitizenAreCancelledTheirPlacesFreedAndTheJobcentreTold() {
    UUID place = UUID.randomUUID();
    Cpr cpr = fixture.enrolled(1);
    UUID chosen =
        fixture.create(
            cpr, Draft.interview().offering("2011-09-09T12:00", Draft.place(place, TUESDAY, 1)));
    fixture.choose(cpr, chosen, TUESDAY);
    UUID soon = fixture.create(cpr, Draft.interview().starting("2011-09-06T10:00"));
    UUID cancelled = fixture.create(cpr, Draft.interview());
    fixture.cancel(cpr, cancelled);
    fixture.at("2011-09-07T10:00");
    int before = types(cpr).size();

    fixture.record(cpr, new Died(LocalDate.parse("2011-09-05"), "PUB-4405"));

    assertEquals(0, fixture.taken(place));
    List<Booking> bookings = fixture.state(cpr).contactCourse().bookings();
    assertEquals(
        List.of(soon),
        bookings.stream().filter(one -> !one.cancelled()).map(Booking::id).toList(),
        "what has been is left as it was");
    assertEquals(
        List.of(NotificationType.BOOKING_REGISTERED), types(cpr).subList(before, before + 1));
    assertEquals(before + 1, types(cpr).size());
    String told = (String) fixture.told(cpr).get(before).get("booking");
    for (String part :
        List.of(chosen.toString(), "\"cancelled\":true", "Borgeren er død.", "Lokale 12")) {
      assertTrue(told.contains(part), told);
    }
    List<String> story = fixture.story(cpr);
    assertEquals(
        List.of("BookingCancelled IDK-28-8", "Notified IDK-28-8"),
        story.subList(story.size() - 2, story.size()));
  }

  @Test
  @Rule({"IDK-25-2", "IDK-25-3"})
  void onceTheCitizenHasMovedBothJobcentresAreToldUntilTheNewOneTakesTheCallOver() {
    Cpr cpr = fixture.enrolled(1);
    Draft draft = Draft.interview().offering("2011-09-09T12:00", Draft.time(TUESDAY));
    UUID id = fixture.create(cpr, draft);
    fixture.record(cpr, new JobcentreChanged("75100", null, BookingFixture.TODAY, "A-18"));
    fixture.acknowledge(cpr, id);
    assertEquals(List.of("75100", "10100"), receivers(cpr));

    fixture.service.update(
        new Calls("BookingService", "UpdateBooking").by(Citizens.OTHER_JOBCENTRE),
        cpr,
        id,
        draft.room("Lokale 3").build());
    assertEquals(
        Citizens.OTHER_JOBCENTRE,
        fixture.state(cpr).contactCourse().booking(id).orElseThrow().owner());
    assertEquals(List.of("75100", "10100", "10100"), receivers(cpr));
    assertTrue(((String) fixture.told(cpr).get(2).get("booking")).contains("Lokale 12"));
    Question week =
        new Question(LocalDate.parse("2011-09-12"), LocalDate.parse("2011-09-18"), null, 500);
    Calls calls = new Calls("BookingService", "GetAuthorityBookings");
    assertTrue(
        fixture.service.getOfAuthority(calls.by(Citizens.OTHER_JOBCENTRE), week).bookings().stream()
            .anyMatch(listed -> listed.whole().booking().id().equals(id)));

    fixture.choose(cpr, id, TUESDAY);
    assertEquals(List.of("75100", "10100", "10100", "75100"), receivers(cpr));
  }

  private List<Object> receivers(Cpr cpr) {
    return fixture.told(cpr).stream().map(told -> told.get("receiver")).toList();
  }

  @Test
  void aMarkThatChangesNothingTellsNothing() {
    Cpr cpr = fixture.enrolled(1);
    UUID id = fixture.create(cpr, Draft.interview());
    fixture.acknowledge(cpr, id);
    fixture.acknowledge(cpr, id);
    assertEquals(List.of(NotificationType.BOOKING_SEEN), types(cpr));
  }
}
