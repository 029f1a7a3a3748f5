package dk.dfdg.gateway.delivery;

import java.time.Duration;

/**
 * When a message that did not arrive is tried again: as published, {@code min(10800, 2^n - 1)} s.
 */
final class Retry {
  private static final int MOST_SECONDS = 10_800;

  /** 2^14 - 1 is more than the most. */
  private static final int MOST_DOUBLINGS = 14;

  private Retry() {}

  /**
   * @param attempts how often it has been tried, at least once
   */
  static Duration after(int attempts) {
    return Duration.ofSeconds(
        Math.min(MOST_SECONDS, (1L << Math.min(attempts, MOST_DOUBLINGS)) - 1));
  }
}
