package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Assessment;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventContentBuilder;
import java.util.Map;
import java.util.UUID;

/** What is said with the events between a-kasse and gateway. */
final class Contents {
  private Contents() {}

  /** What an a-kasse tells; null where it tells nothing. */
  static EventContent told(String freeText, UUID jobplan, UUID answers, Assessment assessment) {
    return new EventContentBuilder()
        .freeText(freeText)
        .jobplan(jobplan)
        .answers(answers)
        .assessment(assessment)
        .build();
  }

  /** G to the a-kasse that asked. */
  static EventContent basicData(String fund, UUID question, Map<String, String> data) {
    return new EventContentBuilder().answers(question).askingFund(fund).basicData(data).build();
  }

  /** K to the a-kasse that reported. */
  static EventContent receipt(Event reported) {
    return new EventContentBuilder()
        .answers(reported.id())
        .askingFund(reported.registrar().code())
        .receiptFor(reported.code())
        .build();
  }

  /** F19 with the referral that it follows from. */
  static EventContent following(Event referral) {
    return new EventContentBuilder().answers(referral.id()).build();
  }
}
