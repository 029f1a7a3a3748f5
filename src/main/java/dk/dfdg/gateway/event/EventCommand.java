package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Referral;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A hændelse as it is sent (§ 65); null where nothing is said, also where only blanks are.
 *
 * @param code hændelsestype, a code of Bilag 4 or anything else that looks like one
 * @param date hændelsesdato
 * @param municipality code of the reporting municipality
 * @param cause årsag
 * @param freeText fritekst
 * @param jobContent jobindhold
 * @param jobplan of the plan that it is about
 * @param answers id of the message that is receipted (KV)
 */
public record EventCommand(
    String code,
    LocalDate date,
    String municipality,
    Integer cause,
    String freeText,
    String jobContent,
    UUID jobplan,
    Referral referral,
    UUID answers) {

  /** What an a-kasse tells with few words. */
  static EventCommand ofFund(
      String code, LocalDate date, String freeText, UUID jobplan, UUID answers) {
    return new EventCommand(code, date, null, null, freeText, null, jobplan, null, answers);
  }
}
