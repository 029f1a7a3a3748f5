package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.GatewayClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Afholdt samtale: a conversation of the contact course that was held (§ 14, pkt. 27.1.1). What was
 * said and agreed is in history.
 *
 * @param id the receipt's id of its registration
 * @param type value of the code list InterviewType; only types 4, 7, 10 and 12 are reported as held
 * @param form samtaleform, a value of the code list InterviewContactType
 * @param heldAt when it was held, to the minute
 * @param registeredOn registreringsdato
 * @param resetting nulstillende: the next jobsamtale is due counted from this one
 * @param booking the summons that led to it, or null
 * @param matchGroup the match that was made at it, or null; it holds from the registration (pkt.
 *     14.2)
 */
public record Interview(
    UUID id,
    int type,
    int form,
    Instant heldAt,
    LocalDate registeredOn,
    boolean resetting,
    UUID booking,
    Integer matchGroup) {

  /** Dato for samtalens afholdelse, in Copenhagen. */
  public LocalDate heldOn() {
    return LocalDate.ofInstant(heldAt, GatewayClock.ZONE);
  }
}
