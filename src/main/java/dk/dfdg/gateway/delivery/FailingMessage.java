package dk.dfdg.gateway.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that push has tried in vain and tries again.
 *
 * @param dueAt when it may be tried next
 * @param lastAnswer kind and value as in delivery-answers.csv, without personal data
 */
public record FailingMessage(
    UUID identifier, int type, Instant queuedAt, int attempts, Instant dueAt, String lastAnswer) {}
