package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.GatewayClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Samtale: a held conversation outside InterviewService, at a first contact or a change of match (§
 * 15).
 *
 * @param type value of the code list InterviewType
 * @param heldAt dato for samtalens afholdelse; midnight when only the day is known
 * @param form samtaleform, a value of the code list InterviewContactType
 * @param agreement aftalen om det fortsatte kontaktforløb, or null
 */
public record Conversation(int type, Instant heldAt, int form, String agreement) {
  /** Jobsamtale. */
  public static final int INTERVIEW = 7;

  /** Anden samtale. */
  public static final int OTHER = 12;

  /** On a day in Copenhagen. */
  public Conversation(int type, LocalDate heldOn, int form, String agreement) {
    this(type, heldOn.atStartOfDay(GatewayClock.ZONE).toInstant(), form, agreement);
  }

  /** Dato for samtalens afholdelse, in Copenhagen. */
  public LocalDate heldOn() {
    return LocalDate.ofInstant(heldAt, GatewayClock.ZONE);
  }
}
