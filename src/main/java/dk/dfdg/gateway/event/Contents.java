package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Assessment;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import java.util.Map;
import java.util.UUID;

/** What is said with the events between a-kasse and gateway. */
final class Contents {
  private Contents() {}

  /** What an a-kasse tells; null where it tells nothing. */
  static EventContent told(String freeText, UUID jobplan, UUID answers, Assessment assessment) {
    return new EventContent(
        null,
        null,
        null,
        freeText,
        null,
        null,
        jobplan,
        answers,
        null,
        null,
        assessment,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** G to the a-kasse that asked. */
  static EventContent basicData(String fund, UUID question, Map<String, String> data) {
    return new EventContent(
        null, null, null, null, null, null, null, question, null, null, null, null, null, fund,
        null, null, null, null, data);
  }

  /** K to the a-kasse that reported. */
  static EventContent receipt(Event reported) {
    return new EventContent(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        reported.id(),
        null,
        null,
        null,
        null,
        null,
        reported.registrar().code(),
        null,
        null,
        null,
        reported.code(),
        null);
  }

  /** F19 with the referral that it follows from. */
  static EventContent following(Event referral) {
    return new EventContent(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        referral.id(),
        null,
        null,
        null,
        referral.content().formerFund(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
