package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.Caller;
import java.net.URI;
import java.util.Optional;

/** Hands one message to one receiver and says how it was received; never throws for that. */
@FunctionalInterface
public interface PushSender {
  /**
   * @param signer the system that must have signed the answer
   */
  Reception send(URI to, Caller signer, OutgoingMessage message);

  /**
   * Why no answer could be believed now, so that nothing should be sent; nothing when all is well.
   */
  default Optional<String> obstacle() {
    return Optional.empty();
  }
}
