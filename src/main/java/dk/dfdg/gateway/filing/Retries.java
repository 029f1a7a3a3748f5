package dk.dfdg.gateway.filing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When a file that could not be taken in has its next turn: soon at first, then later and later,
 * since each attempt costs as much as the file is long.
 */
final class Retries {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private record Turn(Instant at, Duration pause) {}

  private final Map<Path, Turn> turns = new HashMap<>();

  boolean isDue(Path file, Instant now) {
    Turn turn = turns.get(file);
    return turn == null || !now.isBefore(turn.at());
  }

  void failed(Path file, Instant now) {
    turns.compute(
        file,
        (same, earlier) -> {
          Duration pause = earlier == null ? FIRST : earlier.pause().multipliedBy(2);
          Duration next = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
          return new Turn(now.plus(next), next);
        });
  }

  void answered(Path file) {
    turns.remove(file);
  }
}
