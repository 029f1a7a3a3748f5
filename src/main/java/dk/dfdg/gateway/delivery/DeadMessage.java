package dk.dfdg.gateway.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that is given up, or that push has failed with.
 *
 * @param number in the order of the queue
 * @param lastAnswer what the receiver last answered, without personal data, or null
 */
public record DeadMessage(
    long number, UUID identifier, int type, Instant queuedAt, int attempts, String lastAnswer) {}
