package dk.dfdg.gateway.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a receiver seems to be there, from what came of what was sent since it last accepted
 * something. While it is away it is tried with one message at a time, ever more rarely: its
 * failures must not cost the others their share of the machine, and what it refuses in one sweep,
 * or somebody else reads in its place, must be little.
 */
final class Presence {
  /** One failure, or a few, can be the fate of single messages. */
  private static final int FAILURES_UNTIL_AWAY = 5;

  /** So many different messages in a row are not refused or failed for their own sake. */
  private static final int MESSAGES_UNTIL_AWAY = 10;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Set<Long> messages = new HashSet<>();
  private int failures;
  private int whileAway;
  private boolean stranger;

  /**
   * Takes note of what came of a message.
   *
   * @param number of the message
   * @return whether the next message may be sent at once
   */
  boolean note(long number, Reception reception) {
    if (reception.outcome() == Reception.Outcome.ACCEPTED) {
      messages.clear();
      failures = 0;
      whileAway = 0;
      stranger = false;
      return true;
    }
    if (reception.about() == Reception.About.GATEWAY) {
      return true;
    }
    if (isAway()) {
      whileAway++;
    } else {
      messages.add(number);
    }
    stranger = reception.about() == Reception.About.STRANGER;
    if (reception.about() == Reception.About.RECEIVER) {
      failures++;
    } else if (stranger) {
      failures = FAILURES_UNTIL_AWAY;
    }
    return reception.about() == Reception.About.MESSAGE && !isAway();
  }

  boolean isAway() {
    return failures >= FAILURES_UNTIL_AWAY || messages.size() >= MESSAGES_UNTIL_AWAY;
  }

  /** How long to wait before the next message. */
  Duration pause() {
    if (!isAway()) {
      return Duration.ZERO;
    }
    Duration pause = Retry.after(whileAway + 1);
    return stranger || pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
