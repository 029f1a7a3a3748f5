package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import java.util.UUID;

/**
 * A row that this node alone may try until its lease ends.
 *
 * @param citizenId the gateway's own key, safe to log
 * @param attempts how often push has tried it, this time included
 * @param lease which of the row's leases this is; a later one has a higher number
 * @param message what it says, or null when this node cannot read it
 */
record Leased(
    long number,
    UUID identifier,
    long citizenId,
    Organisation receiver,
    int type,
    int attempts,
    long lease,
    OutgoingMessage message) {}
