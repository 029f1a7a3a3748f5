package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** That somebody is told something: a letter to the citizen, a notification to an authority. */
public sealed interface MessageFact extends CitizenFact {
  @Override
  default CitizenState after(CitizenState before) {
    return before;
  }

  /**
   * A letter to the citizen, rendered and sent after the transaction.
   *
   * @param template name of the template in {@code conf/letters}
   * @param values what the template mentions, by name; never a CPR number
   */
  record LetterWritten(
      String template, Map<String, String> values, LocalDate effectiveDate, String rule)
      implements MessageFact {
    @Override
    public Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>(values);
      details.put("template", template);
      return details;
    }
  }

  /**
   * Advis or message to an authority, readable until it is acknowledged.
   *
   * @param receiver the responsible jobcentre, the municipality's benefit office, or the a-kasse
   * @param type value of the code list PersonNotificationType
   * @param danish one sentence
   * @param english the same in English
   */
  record Notified(
      Organisation receiver,
      int type,
      String danish,
      String english,
      LocalDate effectiveDate,
      String rule)
      implements MessageFact {
    @Override
    public Map<String, Object> details() {
      return Map.of("receiver", receiver.toString(), "notification_type", type, "text", danish);
    }
  }
}
