package dk.dfdg.gateway.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that push has given up.
 *
 * @param lastAnswer what the receiver last answered, without personal data, or null
 */
public record DeadMessage(
    UUID identifier, int type, Instant queuedAt, int attempts, String lastAnswer) {}
