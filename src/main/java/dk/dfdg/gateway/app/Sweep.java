package dk.dfdg.gateway.app;

import dk.dfdg.gateway.base.FailureTrace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records, every minute, what has fallen due by itself, and then forgets what is kept long enough.
 * Any number of nodes may do it at the same time: each citizen, and each row that is deleted, is
 * locked for it.
 */
final class Sweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  /** The first calls go first. */
  private static final int SECONDS_TO_FIRST = 3;

  private static final int MINUTES_BETWEEN = 1;
  private static final int SECONDS_TO_STOP = 30;

  private final IntSupplier first;
  private final IntSupplier due;
  private final IntSupplier forgotten;
  private final Runnable stop;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sweep");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param first done once, before the first sweep
   * @param due records what is due
   * @param forgotten deletes what is too old, after each sweep
   * @param stop ends all of it soon, without breaking off what is under way
   */
  Sweep(IntSupplier first, IntSupplier due, IntSupplier forgotten, Runnable stop) {
    this.first = first;
    this.due = due;
    this.forgotten = forgotten;
    this.stop = stop;
  }

  void start() {
    String unrecorded = "What is due could not be recorded";
    timer.schedule(() -> runQuietly(first, unrecorded), SECONDS_TO_FIRST, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        () -> {
          runQuietly(due, unrecorded);
          runQuietly(forgotten, "What was delivered long ago could not be deleted");
        },
        SECONDS_TO_FIRST,
        TimeUnit.MINUTES.toSeconds(MINUTES_BETWEEN),
        TimeUnit.SECONDS);
  }

  /** How many citizens had something due. */
  int now() {
    return due.getAsInt();
  }

  /** One failure must not end the timer. */
  private static void runQuietly(IntSupplier work, String failure) {
    try {
      work.getAsInt();
    } catch (RuntimeException | Error e) {
      LOG.error("{}; it is tried again: {}", failure, FailureTrace.of(e));
    }
  }

  /** Without an interrupt: H2 closes its file when a thread is interrupted in the middle of it. */
  @Override
  public void close() {
    stop.run();
    timer.shutdown();
    try {
      if (!timer.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("What is due is still being recorded; the rest is done after the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
