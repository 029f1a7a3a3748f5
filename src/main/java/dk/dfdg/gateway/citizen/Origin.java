package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.CallContext;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a fact came from.
 *
 * @param messageIdentifier id of the registration it belongs to
 * @param registeredAt when it was registered
 * @param call the call that brought it, or null when the law made it happen by itself
 */
public record Origin(UUID messageIdentifier, Instant registeredAt, CallContext call) {

  /** The gateway itself, as the system user. */
  static Origin system(Instant now) {
    return new Origin(UUID.randomUUID(), now, null);
  }
}
