package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Indkaldelse: the citizen is called to a conversation or meeting (chapter 5). Place, contact and
 * employee are kept beside it, in {@link BookingContent}.
 *
 * @param id the receipt's id of its registration
 * @param owner who has called
 * @param type value of the code list InterviewType
 * @param form samtaleform, a value of the code list InterviewContactType
 * @param start when it begins
 * @param end when it ends, or null
 * @param compulsory mødepligt
 * @param selfBooking the citizen may choose another of the times
 * @param selfBookingDeadline the latest moment for that, or null without self-booking
 * @param alternatives the times to choose from; empty without self-booking
 * @param cancelled aflyst; otherwise indkaldt
 * @param seenAt when the citizen has marked it as seen, or null
 * @param place the place in the calendar that the citizen has chosen, or null
 * @param missed udeblevet: the citizen stayed away
 */
public record Booking(
    UUID id,
    Organisation owner,
    int type,
    int form,
    Instant start,
    Instant end,
    boolean compulsory,
    boolean selfBooking,
    Instant selfBookingDeadline,
    List<BookingTime> alternatives,
    boolean cancelled,
    Instant seenAt,
    UUID place,
    boolean missed) {

  /** One that nobody has stayed away from. */
  public Booking(
      UUID id,
      Organisation owner,
      int type,
      int form,
      Instant start,
      Instant end,
      boolean compulsory,
      boolean selfBooking,
      Instant selfBookingDeadline,
      List<BookingTime> alternatives,
      boolean cancelled,
      Instant seenAt,
      UUID place) {
    this(
        id,
        owner,
        type,
        form,
        start,
        end,
        compulsory,
        selfBooking,
        selfBookingDeadline,
        alternatives,
        cancelled,
        seenAt,
        place,
        false);
  }

  /** Udeblevet. */
  public Booking miss() {
    return new Booking(
        id,
        owner,
        type,
        form,
        start,
        end,
        compulsory,
        selfBooking,
        selfBookingDeadline,
        alternatives,
        cancelled,
        seenAt,
        place,
        true);
  }

  /** The day in Copenhagen on which it begins. */
  public LocalDate day() {
    return LocalDate.ofInstant(start, GatewayClock.ZONE);
  }

  /** Aflyst: the citizen need not come; a chosen place is free again. */
  public Booking cancel() {
    return with(start, end, alternatives, true, seenAt, null);
  }

  /** Set: the first mark is the one that counts. */
  public Booking seenAt(Instant moment) {
    return with(start, end, alternatives, cancelled, seenAt == null ? moment : seenAt, place);
  }

  /** The citizen has chosen another time, and by that seen the call. */
  public Booking choosing(BookingTime time, Instant moment) {
    return seenAt(moment).with(time);
  }

  private Booking with(BookingTime time) {
    return with(time.start(), time.end(), alternatives, cancelled, seenAt, time.id());
  }

  /** Once its day has passed nobody chooses any more. */
  Booking withoutAlternatives() {
    return with(start, end, List.of(), cancelled, seenAt, place);
  }

  private Booking with(
      Instant newStart,
      Instant newEnd,
      List<BookingTime> newAlternatives,
      boolean nowCancelled,
      Instant newSeenAt,
      UUID newPlace) {
    return new Booking(
        id,
        owner,
        type,
        form,
        newStart,
        newEnd,
        compulsory,
        selfBooking,
        selfBookingDeadline,
        newAlternatives,
        nowCancelled,
        newSeenAt,
        newPlace,
        missed);
  }
}
