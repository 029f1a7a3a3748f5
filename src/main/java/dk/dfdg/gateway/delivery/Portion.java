package dk.dfdg.gateway.delivery;

import java.util.List;

/**
 * Some of a long list of messages, changed in one short transaction.
 *
 * @param messages how many
 * @param last the highest number among them
 * @param more there may be others after it
 */
public record Portion(int messages, long last, boolean more) {
  /** The most that others wait for. */
  static final int MOST = 2_000;

  static Portion of(List<Long> numbers) {
    return new Portion(
        numbers.size(),
        numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1),
        numbers.size() == MOST);
  }
}
