package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.Caller;
import java.net.URI;

/** Hands one message to one receiver and says how it was received; never throws for that. */
@FunctionalInterface
public interface PushSender {
  /**
   * @param signer the system that must have signed the answer
   */
  Reception send(URI to, Caller signer, OutgoingMessage message);
}
