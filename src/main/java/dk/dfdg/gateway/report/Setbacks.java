package dk.dfdg.gateway.report;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Comparisons that have failed on this node. One that fails again and again sits out more and more
 * rounds of the timer, up to an hour's, so that it does not keep the others waiting.
 */
final class Setbacks {
  private static final int MOST_ROUNDS = 60;
  private static final int MOST_DOUBLINGS = 6;

  private record Setback(int times, int roundsLeft) {}

  private final Map<Long, Setback> setbacks = new ConcurrentHashMap<>();

  /** It has failed, once more. */
  void add(long report) {
    setbacks.merge(
        report,
        new Setback(1, 0),
        (earlier, first) ->
            new Setback(
                earlier.times() + 1,
                Math.min(MOST_ROUNDS, 1 << Math.min(earlier.times(), MOST_DOUBLINGS)) - 1));
  }

  /** It has been compared. */
  void remove(long report) {
    setbacks.remove(report);
  }

  /** Forgets all but these. */
  void keepOnly(Collection<Long> reports) {
    setbacks.keySet().retainAll(reports);
  }

  /** Whether it is to be tried in this round; asked once in each. */
  boolean isDue(long report) {
    Setback left =
        setbacks.computeIfPresent(
            report,
            (id, setback) -> new Setback(setback.times(), Math.max(-1, setback.roundsLeft() - 1)));
    return left == null || left.roundsLeft() < 0;
  }

  /** How often it has failed since it was last compared, or since this node was started. */
  int times(long report) {
    Setback setback = setbacks.get(report);
    return setback == null ? 0 : setback.times();
  }
}
