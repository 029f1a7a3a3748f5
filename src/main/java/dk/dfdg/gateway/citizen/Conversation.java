package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Samtale: a held conversation (§§ 14-15).
 *
 * @param type value of the code list InterviewType
 * @param heldOn dato for samtalens afholdelse
 * @param form samtaleform, a value of the code list InterviewContactType
 * @param agreement aftalen om det fortsatte kontaktforløb, or null
 */
public record Conversation(int type, LocalDate heldOn, int form, String agreement) {
  /** Jobsamtale. */
  public static final int INTERVIEW = 7;

  /** Anden samtale. */
  public static final int OTHER = 12;

  Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("interview_type", type);
    details.put("interview_date", heldOn.toString());
    details.put("interview_contact_type", form);
    details.put("agreement", agreement);
    return details;
  }
}
