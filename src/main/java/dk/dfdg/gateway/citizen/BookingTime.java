package dk.dfdg.gateway.citizen;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A time that a citizen may choose (§ 28 nr. 1): a place in the calendar of who calls.
 *
 * @param id the same for all to whom the same place in the calendar is offered
 * @param start when it begins
 * @param end when it ends
 * @param capacity how many citizens have room there
 */
public record BookingTime(UUID id, Instant start, Instant end, int capacity) {

  /** The id of a place that one booking alone offers; the same when it offers it again. */
  public static UUID own(UUID booking, Instant start, Instant end) {
    String name = "place " + booking + " " + start + " " + end;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a booking alone offers it: then it is the booking's to change. */
  public boolean isOwnOf(UUID booking) {
    return id.equals(own(booking, start, end));
  }
}
