package dk.dfdg.gateway.base;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Shares the processor between calls, for which somebody waits, and long work, for which nobody
 * does: as long as calls come, long work has half of the cores, and begins nothing in the moment in
 * which one is answered; it has all of them when none has come for a second.
 */
public final class SpareCores {
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final int MILLIS_BETWEEN_LOOKS = 100;

  /** Most calls are answered in that time; long work comes forward however many there are. */
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private static final Duration A_LITTLE = Duration.ofMillis(1);

  private final Semaphore places;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile long latest = System.nanoTime() - QUIET.toNanos();

  /**
   * @param cores that the machine has
   */
  public SpareCores(int cores) {
    this.places = new Semaphore(Math.max(1, cores / 2), true);
  }

  /** A part of long work. */
  @FunctionalInterface
  public interface Step<T, E extends Exception> {
    T take() throws E;
  }

  /** A call has begun. */
  public void begin() {
    calls.incrementAndGet();
  }

  /** It has been answered. */
  public void end() {
    latest = System.nanoTime();
    calls.decrementAndGet();
  }

  private boolean isWanted() {
    return calls.get() > 0 || System.nanoTime() - latest < QUIET.toNanos();
  }

  /**
   * Does a part of long work: at once while there are no calls, otherwise when a core is spare.
   *
   * @param step takes well under a second, and no other step while it lasts
   */
  public <T, E extends Exception> T use(Step<T, E> step) throws E {
    boolean placed = takePlace();
    try {
      return step.take();
    } finally {
      if (placed) {
        places.release();
      }
    }
  }

  /** Lets calls that are being answered go first, for a moment. */
  public void giveWay() {
    long end = System.nanoTime() + A_MOMENT.toNanos();
    while (calls.get() > 0 && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(A_LITTLE.toNanos());
    }
  }

  private boolean takePlace() {
    try {
      while (isWanted()) {
        if (places.tryAcquire(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
          giveWay();
          return true;
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
