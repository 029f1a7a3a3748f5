package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is recorded about calls to conversations and meetings (chapter 5). */
public sealed interface BookingFact extends CitizenFact {

  /** The booking once the fact holds. */
  WholeBooking whole();

  /** The place in the calendar that the citizen leaves, or null. */
  default UUID freed() {
    return null;
  }

  /** The place in the calendar that the citizen takes, or null. */
  default UUID taken() {
    return null;
  }

  @Override
  default CitizenState after(CitizenState before) {
    return before.with(
        before.contactCourse().withoutAlternativesBefore(effectiveDate()).with(whole().booking()));
  }

  /** Indkaldelse oprettet. */
  record BookingCreated(WholeBooking whole, LocalDate effectiveDate, String rule)
      implements BookingFact {
    @Override
    public Map<String, Object> details() {
      return all(whole);
    }
  }

  /** Indkaldelse flyttet eller ændret. */
  record BookingChanged(WholeBooking whole, UUID freed, LocalDate effectiveDate, String rule)
      implements BookingFact {
    @Override
    public Map<String, Object> details() {
      return all(whole);
    }
  }

  /** Indkaldelse aflyst. */
  record BookingCancelled(WholeBooking whole, UUID freed, LocalDate effectiveDate, String rule)
      implements BookingFact {
    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = core(whole);
      LocalDate letter = whole.content().letterDate();
      details.put("letter_date", letter == null ? null : letter.toString());
      details.put("cause", whole.content().cancellationCause());
      details.put("cause_text", whole.content().cancellationText());
      return details;
    }
  }

  /**
   * Borgeren er udeblevet.
   *
   * @param code the event of Bilag 4 that it is, or null
   * @param words forklarende fritekst, or null
   * @param channel as whom it was registered
   * @param registrar for whom it was registered
   */
  record BookingMissed(
      WholeBooking whole,
      String code,
      String words,
      Channel channel,
      Organisation registrar,
      LocalDate effectiveDate,
      String rule)
      implements BookingFact {
    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = core(whole);
      details.put("missed", true);
      details.put("event_type", code);
      return details;
    }
  }

  /** Borgeren har set indkaldelsen. */
  record BookingSeen(WholeBooking whole, LocalDate effectiveDate, String rule)
      implements BookingFact {
    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = core(whole);
      details.put("seen_at", text(whole.booking().seenAt()));
      return details;
    }
  }

  /** Borgeren har valgt et andet mødetidspunkt. */
  record BookingTimeChosen(WholeBooking whole, UUID freed, LocalDate effectiveDate, String rule)
      implements BookingFact {
    @Override
    public UUID taken() {
      return whole.booking().place();
    }

    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = core(whole);
      details.put("place", whole.booking().place().toString());
      details.put("seen_at", text(whole.booking().seenAt()));
      return details;
    }
  }

  private static Map<String, Object> core(WholeBooking whole) {
    Booking booking = whole.booking();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("booking", booking.id().toString());
    details.put("interview_type", booking.type());
    details.put("interview_contact_type", booking.form());
    details.put("owner", booking.owner().toString());
    details.put("start", text(booking.start()));
    details.put("end", text(booking.end()));
    details.put("cancelled", booking.cancelled());
    return details;
  }

  private static Map<String, Object> all(WholeBooking whole) {
    Booking booking = whole.booking();
    BookingContent content = whole.content();
    Map<String, Object> details = core(whole);
    details.put("compulsory", booking.compulsory());
    details.put("self_booking", booking.selfBooking());
    details.put("self_booking_deadline", text(booking.selfBookingDeadline()));
    details.put(
        "alternatives", booking.alternatives().stream().map(time -> text(time.start())).toList());
    details.put("letter_date", content.letterDate().toString());
    details.put("case_worker", content.caseWorker());
    details.put("title", content.title());
    details.put("text", content.text());
    details.put("location", content.location());
    details.put("contact", content.contact());
    return details;
  }

  private static String text(Instant moment) {
    return moment == null ? null : GatewayClock.moment(moment).toString();
  }
}
