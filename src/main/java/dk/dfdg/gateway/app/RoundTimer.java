package dk.dfdg.gateway.app;

import dk.dfdg.gateway.base.FailureTrace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something every few seconds, such as sending letters. Any number of nodes may do it. */
final class RoundTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoundTimer.class);
  private static final int SECONDS_TO_STOP = 30;

  private final String what;
  private final int secondsBetween;
  private final IntSupplier round;
  private final ScheduledExecutorService timer;

  /**
   * @param what the name of the thread and of what could not be done
   * @param round done once each time; safe when other nodes do it too
   */
  RoundTimer(String what, int secondsBetween, IntSupplier round) {
    this.what = what;
    this.secondsBetween = secondsBetween;
    this.round = round;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, what);
              thread.setDaemon(true);
              return thread;
            });
  }

  void start() {
    timer.scheduleWithFixedDelay(this::runQuietly, 0, secondsBetween, TimeUnit.SECONDS);
  }

  /** One failure must not end the timer. */
  private void runQuietly() {
    try {
      round.getAsInt();
    } catch (RuntimeException | Error e) {
      LOG.error("{} could not be done; it is tried again: {}", what, FailureTrace.of(e));
    }
  }

  /** Without an interrupt: H2 closes its file when a thread is interrupted in the middle of it. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      timer.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
