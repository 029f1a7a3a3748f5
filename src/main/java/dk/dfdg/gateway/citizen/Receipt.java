package dk.dfdg.gateway.citizen;

import java.time.Instant;
import java.util.UUID;

/**
 * Servicekvittering: the registration is stored.
 *
 * @param messageIdentifier unique id of the registration
 * @param eventDate registreringsdato: when it was registered
 * @param test the agreement is in test: every check was made and nothing was stored
 */
public record Receipt(UUID messageIdentifier, Instant eventDate, boolean test) {}
