package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.BookingStore;
import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.citizen.CalendarStore;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.citizen.WholeBooking;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Selvbooking: what the citizen sees and does on the portal, decided by {@link SelfBookingRules}.
 */
public final class ExternalBookingService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final SelfBookingRules rules = new SelfBookingRules();
  private final BookingStore bookings = new BookingStore();
  private final CalendarStore calendar = new CalendarStore();

  public ExternalBookingService(GatewayClock clock, Registrations registrations) {
    this.clock = clock;
    this.registrations = registrations;
  }

  /**
   * The times from which the citizen may choose.
   *
   * @param deadline the latest moment for that
   */
  record Timeslots(Instant deadline, List<BookingTime> times) {}

  /** The citizen's bookings of today and later, while enrolled (pkt. 25.1). */
  List<WholeBooking> get(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        (handle, state) ->
            state.isEnrolledOn(clock.today())
                ? bookings.ofCitizen(
                    handle, state.id(), clock.today().atStartOfDay(GatewayClock.ZONE).toInstant())
                : List.of());
  }

  /**
   * The offered times that have room.
   *
   * @param from or null
   * @param until or null
   */
  Timeslots timeslots(CallContext call, Cpr cpr, UUID id, Instant from, Instant until) {
    return registrations.read(
        call,
        cpr,
        (handle, state) -> {
          Booking booking =
              bookings
                  .find(handle, state.id(), id)
                  .map(WholeBooking::booking)
                  .orElseThrow(
                      () ->
                          new Refusal(SelfBookingRules.unknown(id, "GetSelfbookTimeslotsRequest")));
          List<Violation> refusals = rules.refusals(state, booking, clock.now(), clock.today());
          if (!refusals.isEmpty()) {
            throw new Refusal(refusals);
          }
          List<BookingTime> free =
              SelfBookingRules.free(
                      booking, calendar.find(handle, places(booking.alternatives())), clock.now())
                  .stream()
                  .filter(time -> from == null || !time.start().isBefore(from))
                  .filter(time -> until == null || time.start().isBefore(until))
                  .toList();
          if (free.isEmpty()) {
            throw new Refusal(Violation.of(FaultCode.NO_BOOKING_OPTIONS, "IDK-28-1"));
          }
          return new Timeslots(booking.selfBookingDeadline(), free);
        });
  }

  /** The citizen has seen the booking. */
  Registered acknowledge(CallContext call, Cpr cpr, UUID id) {
    return registrations.register(
        call,
        cpr,
        (handle, state, receipt) ->
            bookings
                .find(handle, state.id(), id)
                .map(whole -> rules.acknowledge(state, whole, now(), clock.today()))
                .orElseGet(() -> unknown(id, "AcknowledgeBookingRequest")));
  }

  /** The citizen chooses the offered time that begins at a moment. */
  Registered reschedule(CallContext call, Cpr cpr, UUID id, Instant start) {
    return registrations.register(
        call,
        cpr,
        (handle, state, receipt) ->
            bookings
                .find(handle, state.id(), id)
                .map(whole -> reschedule(handle, state, whole, start))
                .orElseGet(() -> unknown(id, "RescheduleBookingRequest")));
  }

  /**
   * The places are locked as the citizen is: whoever comes second sees what the first has taken.
   */
  private Decision<CitizenFact> reschedule(
      Handle handle, CitizenState state, WholeBooking whole, Instant start) {
    Booking booking = whole.booking();
    Collection<UUID> places = places(SelfBookingRules.beginning(booking, start, clock.now()));
    if (booking.place() != null) {
      places.add(booking.place());
    }
    return rules.reschedule(
        state, whole, start, calendar.lock(handle, places), now(), clock.today());
  }

  private static Collection<UUID> places(List<BookingTime> times) {
    return new ArrayList<>(times.stream().map(BookingTime::id).toList());
  }

  private static Decision<CitizenFact> unknown(UUID id, String request) {
    return new Decision.Refused<>(List.of(SelfBookingRules.unknown(id, request)));
  }

  /** As a receipt has it. */
  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Records that the service was asked whether it answers. */
  void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
