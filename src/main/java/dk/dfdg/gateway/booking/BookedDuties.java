package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.Booking;
import dk.dfdg.gateway.citizen.CitizenState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a citizen must come: to a jobsamtale, or to anything with mødepligt. Other
 * rooms ask, for example before a holiday (pkt. 19.1).
 */
public final class BookedDuties {
  private BookedDuties() {}

  /** The first such day in a period, both ends included. */
  public static Optional<LocalDate> firstIn(CitizenState state, LocalDate from, LocalDate to) {
    return state.contactCourse().bookings().stream()
        .filter(BookedDuties::isDuty)
        .map(Booking::day)
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .min(LocalDate::compareTo);
  }

  private static boolean isDuty(Booking booking) {
    return !booking.cancelled()
        && (booking.compulsory() || booking.type() == BookingTypes.INTERVIEW);
  }
}
