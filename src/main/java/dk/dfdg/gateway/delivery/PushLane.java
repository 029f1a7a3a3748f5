package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.delivery.PushRound.Result;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to one receiver, in a thread of its own, so that one that hangs takes nobody else's. While
 * a receiver does not answer at all it is tried with one message at a time, ever more rarely: its
 * failures must not cost the others their share of the machine.
 */
final class PushLane implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PushLane.class);
  private static final int BATCH = 20;
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration CLOSED = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  /** One failure, or a few, can be the fate of single messages. */
  private static final int FAILURES_UNTIL_AWAY = 5;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Receiver receiver;
  private final PushRound round;
  private final CountDownLatch stop;
  private int failuresInARow;
  private boolean databaseFailed;

  /**
   * @param stop counted down when the lane is to end
   */
  PushLane(Receiver receiver, PushRound round, CountDownLatch stop) {
    this.receiver = receiver;
    this.round = round;
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      Duration pause = Duration.ZERO;
      while (!stop.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        pause = step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One round; returns how long to wait for the next. */
  private Duration step() {
    try {
      Result result = round.run(isAway() ? 1 : BATCH, () -> stop.getCount() == 0);
      databaseFailed = false;
      if (result.taken() == 0) {
        return result == Result.CLOSED ? CLOSED : IDLE;
      }
      note(result.lastFailed());
      return isAway() ? pauseWhileAway() : Duration.ZERO;
    } catch (RuntimeException failure) {
      // Whoever stops the gateway may close the database while this reads.
      if (!databaseFailed && stop.getCount() > 0) {
        databaseFailed = true;
        LOG.error(
            "Nothing can be pushed to {}; it is tried again: {}",
            receiver.organisation(),
            FailureTrace.of(failure));
      }
      return AFTER_FAILURE;
    }
  }

  private boolean isAway() {
    return failuresInARow >= FAILURES_UNTIL_AWAY;
  }

  private void note(boolean failed) {
    boolean wasAway = isAway();
    failuresInARow = failed ? failuresInARow + 1 : 0;
    if (isAway() && !wasAway) {
      LOG.warn("{} does not receive what is pushed; it is tried again", receiver.organisation());
    } else if (wasAway && !isAway()) {
      LOG.info("{} receives again what is pushed", receiver.organisation());
    }
  }

  private Duration pauseWhileAway() {
    Duration pause = Retry.after(failuresInARow - FAILURES_UNTIL_AWAY + 1);
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
