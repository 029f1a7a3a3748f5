package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.BookingContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Builds what a citizen is called to: a job interview in person on Monday 12 September 2011 at ten,
 * with a letter of Monday 5 September, unless a test says otherwise.
 */
final class Draft {
  static final String START = "2011-09-12T10:00";

  private int type = 7;
  private int form = 1;
  private Instant start = at(START);
  private Instant end = at("2011-09-12T10:30");
  private boolean compulsory = true;
  private String text = "Medbring dit CV.";
  private BookingContent.Location location =
      new BookingContent.Location("Lokale 12", "Nyropsgade 1", "1602", "København V");
  private BookingContent.Contact contact =
      new BookingContent.Contact("33151515", "jobcenter@example.dk", null);
  private boolean selfBooking;
  private Instant deadline;
  private List<OfferedTime> alternatives = List.of();
  private boolean called = true;
  private LocalDate letterDate = LocalDate.parse("2011-09-05");

  private Draft() {}

  static Draft interview() {
    return new Draft();
  }

  static Draft ofType(int type) {
    Draft draft = new Draft();
    draft.type = type;
    return draft;
  }

  static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(GatewayClock.ZONE).toInstant();
  }

  /** Half an hour that begins then, in a place that a citizen has alone. */
  static OfferedTime time(String start) {
    return place(null, start, null);
  }

  static OfferedTime place(UUID id, String start, Integer capacity) {
    return new OfferedTime(id, at(start), at(start).plusSeconds(1800), capacity);
  }

  Draft form(int code) {
    form = code;
    return this;
  }

  Draft starting(String moment) {
    start = at(moment);
    end = start.plusSeconds(1800);
    return this;
  }

  Draft ending(String moment) {
    end = moment == null ? null : at(moment);
    return this;
  }

  Draft voluntary() {
    compulsory = false;
    return this;
  }

  Draft text(String words) {
    text = words;
    return this;
  }

  Draft room(String room) {
    location = new BookingContent.Location(room, "Nyropsgade 1", "1602", "København V");
    return this;
  }

  Draft nowhere() {
    location = BookingContent.Location.NONE;
    return this;
  }

  Draft withoutContact() {
    contact = new BookingContent.Contact(null, null, null);
    return this;
  }

  Draft offering(String until, OfferedTime... times) {
    selfBooking = true;
    deadline = until == null ? null : at(until);
    alternatives = List.of(times);
    return this;
  }

  Draft impossible() {
    selfBooking = false;
    return this;
  }

  Draft cancelled() {
    called = false;
    return this;
  }

  Draft letter(String day) {
    letterDate = LocalDate.parse(day);
    return this;
  }

  BookingDraft build() {
    return new BookingDraft(
        type,
        form,
        start,
        end,
        compulsory,
        true,
        "Jobsamtale",
        text,
        location,
        contact,
        "Sagsbehandler Prøve",
        selfBooking,
        deadline,
        alternatives,
        called,
        letterDate);
  }
}
