package dk.dfdg.gateway.app;

import dk.dfdg.gateway.base.FailureTrace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters every few seconds. Any number of nodes may do it: each letter is locked for it. */
final class LetterTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LetterTimer.class);
  private static final int SECONDS_BETWEEN = 20;
  private static final int SECONDS_TO_STOP = 30;

  private final IntSupplier round;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "letters");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param round sends what has not been sent
   */
  LetterTimer(IntSupplier round) {
    this.round = round;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::runQuietly, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /** One failure must not end the timer. */
  private void runQuietly() {
    try {
      round.getAsInt();
    } catch (RuntimeException | Error e) {
      LOG.error("Letters could not be sent; it is tried again: {}", FailureTrace.of(e));
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
