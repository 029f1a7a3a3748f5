package dk.dfdg.gateway.delivery;

import java.util.Map;
import java.util.UUID;

/**
 * What a transfer holds, as its receiver is told.
 *
 * @param id what it is named by, or null when nothing waits
 * @param inventory how many messages by type, in the order of the types
 * @param more others wait beside these
 */
public record Sequence(UUID id, Map<Integer, Integer> inventory, boolean more) {}
