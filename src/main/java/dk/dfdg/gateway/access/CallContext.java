package dk.dfdg.gateway.access;

import dk.dfdg.gateway.base.Organisation;
import java.util.UUID;

/**
 * Who calls what, on whose behalf, once the agreement has been found good.
 *
 * @param incident names this call in the log, the audit and any fault
 * @param processorId the subscriber whose certificate signed
 * @param agreementId the agreement that covers the call
 * @param inTest the agreement is in test: every check is made, nothing is stored
 * @param channel as whom the caller registers; {@link Channel#OTHER_ACTOR} when the headers name
 *     one
 * @param organisation the controller acted for (ActiveOrganisationHeader)
 * @param otherActor another actor (anden aktør) who acts under that controller, or null
 * @param userType value of the code list RequestUserType
 * @param userIdentifier the user's id in the caller's system, or null
 * @param service service name
 * @param operation operation name
 * @param messageId wsa:MessageID
 * @param digest SHA-256, in hexadecimal, of body and headers: tells a repeated message from another
 *     one with the same id
 */
public record CallContext(
    UUID incident,
    String processorId,
    String agreementId,
    boolean inTest,
    Channel channel,
    Organisation organisation,
    Organisation otherActor,
    int userType,
    String userIdentifier,
    String service,
    String operation,
    String messageId,
    String digest) {

  /** Whoever acts as another actor is known, since only delegated citizens are reached. */
  public CallContext {
    if ((channel == Channel.OTHER_ACTOR) != (otherActor != null)) {
      throw new IllegalArgumentException("Another actor acts, and nobody knows who");
    }
  }
}
