package dk.dfdg.gateway.booking;

import dk.dfdg.gateway.citizen.BookingTime;
import dk.dfdg.gateway.citizen.CalendarStore.Place;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Alternativt tidspunkt as the caller sends it.
 *
 * @param id the place in the calendar, or null for one of the citizen's own
 * @param capacity so many citizens have room, or null
 */
record OfferedTime(UUID id, Instant start, Instant end, Integer capacity) {

  /** The place that is meant: the same place when the same booking offers it again. */
  BookingTime of(UUID booking, Map<UUID, Place> known) {
    if (id == null) {
      return new BookingTime(
          BookingTime.own(booking, start, end), start, end, capacity == null ? 1 : capacity);
    }
    int room = known.containsKey(id) ? known.get(id).time().capacity() : 1;
    return new BookingTime(id, start, end, capacity == null ? room : capacity);
  }
}
