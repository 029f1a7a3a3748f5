package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.law.Advice;
import java.util.List;
import java.util.Map;

/**
 * What a caller is told about an accepted registration, the same each time the message comes.
 *
 * @param answers small answers beside the receipt, by name
 */
public record Registered(Receipt receipt, List<Advice> advice, Map<String, String> answers) {

  /** The same outcome of a dry run. */
  Registered asTest() {
    return new Registered(
        new Receipt(receipt.messageIdentifier(), receipt.eventDate(), true), advice, answers);
  }
}
