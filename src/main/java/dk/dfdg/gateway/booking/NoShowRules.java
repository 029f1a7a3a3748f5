package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingFact.BookingMissed;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.contact.LateEvent;
import dk.dfdg.gateway.contact.NoShowTable;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Udeblivelse: the citizen stayed away from what he was called to (AKK-65.1-4). Pure. */
final class NoShowRules {
  private static final String RULE = "AKK-65.1-4";

  private final BookingTypes types;
  private final NoShowTable noShows;
  private final BookingRegistrarCheck registrarCheck;

  NoShowRules(BookingTypes types, NoShowTable noShows, BookingRegistrarCheck registrarCheck) {
    this.types = types;
    this.noShows = noShows;
    this.registrarCheck = registrarCheck;
  }

  /**
   * @param words forklarende fritekst, or null
   */
  Decision<CitizenFact> missed(
      CitizenState state, WholeBooking whole, String words, CallContext call, Instant now) {
    Booking booking = whole.booking();
    BookingPaths paths = BookingPaths.NO_SHOW;
    List<Violation> found = new ArrayList<>(BookingRules.standing(booking, paths));
    found.addAll(registrarCheck.missed(state, booking, call, paths));
    if (booking.start().isAfter(now)) {
      found.add(at(FaultCode.BOOKING_TIME_AHEAD, booking, paths));
    }
    if (wasHeld(state, booking)) {
      found.add(at(FaultCode.BOOKING_HELD_OR_MISSED, booking, paths));
    }
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    WholeBooking missed = new WholeBooking(booking.miss(), whole.content());
    String code = code(state, booking);
    return new Decision.Accepted<>(
        List.of(
            new BookingMissed(
                missed, code, words, call.channel(), call.organisation(), booking.day(), RULE)),
        code != null && state.isInCircleOn(booking.day())
            ? late(booking, call, now).stream().toList()
            : List.of());
  }

  private static Optional<Advice> late(Booking booking, CallContext call, Instant now) {
    return LateEvent.advice(
        call.channel(), booking.day(), LocalDate.ofInstant(now, GatewayClock.ZONE));
  }

  /** A day on which the citizen stayed away is told once. */
  private String code(CitizenState state, Booking booking) {
    String code = noShows.code(booking.type()).orElse(null);
    boolean told =
        code != null
            && state.contactCourse().bookings().stream()
                .filter(other -> other.missed() && other.day().equals(booking.day()))
                .anyMatch(other -> noShows.code(other.type()).filter(code::equals).isPresent());
    return told ? null : code;
  }

  private boolean wasHeld(CitizenState state, Booking booking) {
    return state.contactCourse().interviews().stream()
        .filter(interview -> interview.heldOn().equals(booking.day()))
        .anyMatch(
            interview ->
                booking.id().equals(interview.booking())
                    || types.heldAs(booking.type()).contains(interview.type()));
  }

  private static Violation at(FaultCode code, Booking booking, BookingPaths paths) {
    return Violation.of(code, RULE).at(paths.id(), booking.id().toString());
  }
}
