package dk.dfdg.gateway.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts entries with the same identity, in the same memory for every report: first those whose
 * identities end alike, and only where these are many, each identity for itself.
 */
final class Crowds {
  /** So many with one identity are taken at least, and twice as many at most. */
  static final int MOST = 1000;

  private static final int ENDS = 1 << 20;

  private final short[] ending = new short[ENDS];
  private final Map<Long, Integer> crowded = new HashMap<>();

  /** Counts one more; true when that is too many. */
  boolean isFull(long identity) {
    int end = (int) identity & ENDS - 1;
    if (ending[end] < MOST) {
      ending[end]++;
      return false;
    }
    // Of another identity with the same end there may have been none before.
    return crowded.merge(identity, 1, Integer::sum) > MOST;
  }
}
