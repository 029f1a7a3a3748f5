package dk.dfdg.gateway.app;

import dk.dfdg.gateway.base.FailureTrace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records, now and then, what has fallen due by itself. Any number of nodes may do it at the same
 * time: each citizen is locked for it.
 */
final class Sweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int MINUTES_BETWEEN = 10;

  private final IntSupplier due;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sweep");
            thread.setDaemon(true);
            return thread;
          });

  Sweep(IntSupplier due) {
    this.due = due;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::runQuietly, 0, MINUTES_BETWEEN, TimeUnit.MINUTES);
  }

  /** How many citizens had something due. */
  int now() {
    return due.getAsInt();
  }

  /** One failure must not end the timer. */
  private void runQuietly() {
    try {
      now();
    } catch (RuntimeException e) {
      LOG.error("What is due could not be recorded; it is tried again: {}", FailureTrace.of(e));
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
