package dk.dfdg.gateway.citizen;

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
public record BookingTime(UUID id, Instant start, Instant end, int capacity) {}
