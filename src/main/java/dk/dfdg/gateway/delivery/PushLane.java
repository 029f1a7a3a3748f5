package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.delivery.PushRound.Result;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends to one receiver, in a thread of its own, so that one that hangs takes nobody else's. */
final class PushLane implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PushLane.class);
  private static final int BATCH = 20;
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration CLOSED = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final Receiver receiver;
  private final PushRound round;
  private final CountDownLatch stop;
  private final Presence presence = new Presence();
  private boolean failed;
  private boolean obstructed;

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

  /** One round; returns how long to wait for the next. No failure but that of the JVM ends it. */
  private Duration step() {
    try {
      Duration pause = attempt();
      failed = false;
      return pause;
    } catch (OutOfMemoryError end) {
      throw end;
    } catch (RuntimeException | Error failure) {
      // Whoever stops the gateway may close the database while this reads.
      if (!failed && stop.getCount() > 0) {
        failed = true;
        LOG.error(
            "Nothing can be pushed to {}; it is tried again: {}",
            receiver.organisation(),
            FailureTrace.of(failure));
      }
      return AFTER_FAILURE;
    }
  }

  private Duration attempt() {
    Optional<String> obstacle = round.obstacle();
    if (obstacle.isPresent()) {
      if (!obstructed) {
        LOG.error("Nothing is pushed to {}: {}", receiver.organisation(), obstacle.get());
      }
      obstructed = true;
      return CLOSED;
    }
    obstructed = false;
    boolean wasAway = presence.isAway();
    Result result = round.run(wasAway ? 1 : BATCH, presence, () -> stop.getCount() == 0);
    if (result.taken() == 0) {
      return result.more() ? Duration.ZERO : result.open() ? IDLE : CLOSED;
    }
    if (presence.isAway() && !wasAway) {
      LOG.warn("{} does not receive what is pushed; it is tried again", receiver.organisation());
    } else if (wasAway && !presence.isAway()) {
      LOG.info("{} receives again what is pushed", receiver.organisation());
    }
    return presence.pause();
  }
}
