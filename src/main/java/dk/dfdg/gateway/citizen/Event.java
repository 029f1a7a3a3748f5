package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Hændelse: one of the codes of Bilag 4 about a citizen.
 *
 * @param id of the registration; the MessageIdentifier of its receipt when somebody registered it
 * @param code for example R43; matched whole, never by its beginning (decision B4-8)
 * @param phase P or A for an I code, otherwise null
 * @param date hændelsesdato: the day of what happened, not of its registration
 * @param channel as whom it was registered; {@link Channel#SYSTEM} when the gateway formed it
 * @param registrar for whom it was registered, or null when the gateway formed it
 */
public record Event(
    UUID id,
    String code,
    String phase,
    LocalDate date,
    Channel channel,
    Organisation registrar,
    EventContent content) {
  /** The citizen is "I Aktivering". */
  public static final String ACTIVATION_STARTED = "T03";

  /** The citizen is no longer "I Aktivering". */
  public static final String ACTIVATION_ENDED = "T04";

  /** One that follows from something else. */
  public static Event formed(String code, LocalDate date, EventContent content) {
    return new Event(UUID.randomUUID(), code, null, date, Channel.SYSTEM, null, content);
  }

  /** The same, registered by somebody. */
  public Event by(Channel who, Organisation forWhom) {
    return new Event(id, code, phase, date, who, forWhom, content);
  }

  /** The same of an I code. */
  public Event inPhase(String ofCode) {
    return new Event(id, code, ofCode, date, channel, registrar, content);
  }
}
