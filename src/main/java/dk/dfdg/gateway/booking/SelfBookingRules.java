package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingFact.BookingSeen;
import dk.dfdg.gateway.citizen.BookingFact.BookingTimeChosen;
import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.citizen.CalendarStore.Place;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Selvbooking: what the citizen may do on the portal (pkt. 25.2, § 29, A-78, A-79). Pure. */
final class SelfBookingRules {
  private static final String RESCHEDULE = "RescheduleBookingRequest";
  private static final String ACKNOWLEDGE = "AcknowledgeBookingRequest";
  private static final String TIMESLOTS = "GetSelfbookTimeslotsRequest";

  /** Set: kept with its moment; a second mark changes nothing. */
  Decision<CitizenFact> acknowledge(
      CitizenState state, WholeBooking whole, Instant now, LocalDate today) {
    List<Violation> violations = reached(state, whole.booking(), ACKNOWLEDGE, today);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    if (whole.booking().seenAt() != null) {
      return new Decision.Accepted<>(List.of(), List.of());
    }
    WholeBooking seen = whole.with(whole.booking().seenAt(now));
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new BookingSeen(seen, today, "IDK-29-2"));
    facts.addAll(new BookingNotices(state, today).seen(seen));
    return new Decision.Accepted<>(facts, List.of());
  }

  /**
   * Another of the offered times, before the deadline, where there is room.
   *
   * @param places those in the calendar that begin then, locked
   */
  Decision<CitizenFact> reschedule(
      CitizenState state,
      WholeBooking whole,
      Instant start,
      Map<UUID, Place> places,
      Instant now,
      LocalDate today) {
    Booking booking = whole.booking();
    List<Violation> violations = reached(state, booking, RESCHEDULE, today);
    violations.addAll(open(booking, RESCHEDULE, now));
    List<BookingTime> wanted = beginning(booking, start, now);
    Optional<BookingTime> free = wanted.stream().filter(hasRoom(booking, places)).findFirst();
    if (booking.selfBooking() && free.isEmpty()) {
      violations.add(
          Violation.of(
                  wanted.isEmpty() ? FaultCode.TIME_NOT_OFFERED : FaultCode.BOOKING_TIME_TAKEN,
                  "IDK-29-3")
              .at(path(RESCHEDULE, "BookingStartTime"), start.toString()));
    }
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    BookingTime chosen = free.orElseThrow();
    if (chosen.id().equals(booking.place())) {
      return new Decision.Accepted<>(List.of(), List.of());
    }
    WholeBooking moved = whole.with(booking.choosing(chosen, now));
    List<CitizenFact> facts = new ArrayList<>();
    facts.add(new BookingTimeChosen(moved, booking.place(), today, "IDK-29-3"));
    facts.addAll(new BookingNotices(state, today).timeChosen(moved));
    return new Decision.Accepted<>(facts, List.of());
  }

  /** Why no times are told; empty when they are. */
  List<Violation> refusals(CitizenState state, Booking booking, Instant now, LocalDate today) {
    List<Violation> found = reached(state, booking, TIMESLOTS, today);
    found.addAll(open(booking, TIMESLOTS, now));
    return found;
  }

  /** The offered times that lie ahead and have room. */
  static List<BookingTime> free(Booking booking, Map<UUID, Place> places, Instant now) {
    return booking.alternatives().stream()
        .filter(time -> time.start().isAfter(now))
        .filter(hasRoom(booking, places))
        .toList();
  }

  /** The offered times that begin at a moment that lies ahead. */
  static List<BookingTime> beginning(Booking booking, Instant start, Instant now) {
    return booking.alternatives().stream()
        .filter(time -> time.start().equals(start) && start.isAfter(now))
        .toList();
  }

  private static Predicate<BookingTime> hasRoom(Booking booking, Map<UUID, Place> places) {
    return time ->
        time.id().equals(booking.place())
            || places.containsKey(time.id()) && !places.get(time.id()).full();
  }

  /** Shown only while enrolled (pkt. 25.1), and nothing can be done about what is cancelled. */
  private static List<Violation> reached(
      CitizenState state, Booking booking, String request, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    if (!state.isEnrolledOn(today)) {
      found.add(
          Violation.of(FaultCode.NOT_ENROLLED, "IDK-25-4")
              .at(path(request, "PersonCivilRegistrationIdentifier"), null));
    }
    if (booking.cancelled()) {
      found.add(
          Violation.of(FaultCode.BOOKING_IS_CANCELLED, "IDK-28-5")
              .at(path(request, "BookingIdentifier"), booking.id().toString()));
    }
    return found;
  }

  /** Until the deadline, and never once the meeting has begun. */
  private static List<Violation> open(Booking booking, String request, Instant now) {
    if (!booking.selfBooking()) {
      return List.of(
          Violation.of(FaultCode.NO_BOOKING_OPTIONS, "IDK-28-3")
              .at(path(request, "BookingIdentifier"), booking.id().toString()));
    }
    return now.isAfter(booking.selfBookingDeadline()) || !now.isBefore(booking.start())
        ? List.of(
            Violation.of(FaultCode.SELF_BOOKING_TOO_LATE, "IDK-28-4")
                .at(path(request, "BookingIdentifier"), booking.id().toString()))
        : List.of();
  }

  /** The booking that a request names is not the citizen's. */
  static Violation unknown(UUID id, String request) {
    return Violation.of(FaultCode.BOOKING_NOT_THE_PERSONS, "PUB-8107")
        .at(path(request, "BookingIdentifier"), id.toString());
  }

  static String path(String request, String field) {
    return "/ebk:" + request + "/ebk:" + field;
  }
}
