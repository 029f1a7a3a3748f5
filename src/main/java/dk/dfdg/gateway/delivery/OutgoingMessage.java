package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.PersonNotification;
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
 * @param event what it tells; null for an advis
 * @param notification the advis, or null for an event
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
    PersonNotification notification,
    Instant queuedAt,
    String registeredSystem,
    Organisation registeredFor,
    int attempts) {

  /** The same with the advis that it is. */
  OutgoingMessage with(PersonNotification advis) {
    return new OutgoingMessage(
        number,
        identifier,
        citizenId,
        cpr,
        receiver,
        type,
        rule,
        event,
        advis,
        queuedAt,
        registeredSystem,
        registeredFor,
        attempts);
  }
}
