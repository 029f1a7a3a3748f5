package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that is to be delivered to an organisation.
 *
 * @param number in the order in which they were written; per citizen the order of what happened
 * @param identifier MessageIdentifier, the same however often it is delivered
 * @param citizenId the gateway's own key, safe to log
 * @param type as in message-types.csv
 * @param rule id of the rule from which it follows
 * @param event what it tells; null for an advis, which stands in the table of notifications
 * @param registeredSystem the subscriber that registered what it tells, or null when the gateway
 *     did by itself
 * @param registeredFor the organisation for which it was registered, or null as above
 * @param attempts how often push has tried to deliver it, this time included
 */
public record OutgoingMessage(
    long number,
    UUID identifier,
    long citizenId,
    Cpr cpr,
    Organisation receiver,
    int type,
    String rule,
    Event event,
    Instant queuedAt,
    String registeredSystem,
    Organisation registeredFor,
    int attempts) {}
