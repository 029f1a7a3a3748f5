package dk.dfdg.gateway.deadline;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes happen what is due. A deadline is a row that was written with the facts that caused it, so
 * none is lost; each citizen's are recorded in one transaction under the citizen's lock, and what
 * is recorded is no longer due, so none happens twice, however many nodes there are. A node goes
 * past a citizen that another one is at work on, so nodes share what there is.
 */
public final class DeadlineEngine {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineEngine.class);
  private static final int BATCH = 500;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final Database database;
  private final GatewayClock clock;
  private final DueWork work;
  private final DeadlineMetrics metrics;
  private final DueStore store = new DueStore();
  private volatile boolean stopped;

  /** What one run has come to so far. */
  private static final class Run {
    int citizens;
    boolean moved;
    final List<Long> busy = new ArrayList<>();
  }

  public DeadlineEngine(Database database, GatewayClock clock, DueWork work, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.work = work;
    this.metrics = new DeadlineMetrics(meters, database, clock);
  }

  /**
   * An engine that nobody watches.
   *
   * @param registerDue records what is due for a citizen; false when nothing was
   */
  public DeadlineEngine(Database database, GatewayClock clock, LongPredicate registerDue) {
    this(
        database,
        clock,
        (citizen, wait) -> OptionalInt.of(registerDue.test(citizen) ? 1 : 0),
        new SimpleMeterRegistry());
  }

  /**
   * Makes everything happen that is due by today, the oldest first. What fails is put off and does
   * not keep the others waiting.
   *
   * @return for how many citizens something was recorded
   */
  public int run() {
    Run run = new Run();
    List<Long> stuck = List.of();
    for (List<Long> due = due(); !due.isEmpty() && !due.equals(stuck) && !stopped; due = due()) {
      run.moved = false;
      run.busy.clear();
      fromSomewhere(due).forEach(citizen -> attempt(run, citizen, false));
      if (!run.moved) {
        // Only those are left whom somebody else is at work on.
        List.copyOf(run.busy).forEach(citizen -> attempt(run, citizen, true));
      }
      stuck = run.moved ? List.of() : due;
    }
    return run.citizens;
  }

  private List<Long> due() {
    return database.read(handle -> store.due(handle, clock.today(), clock.now(), BATCH));
  }

  /** Each node begins at another place, so that they seldom want the same citizen. */
  private static List<Long> fromSomewhere(List<Long> due) {
    int start = ThreadLocalRandom.current().nextInt(due.size());
    List<Long> turned = new ArrayList<>(due.subList(start, due.size()));
    turned.addAll(due.subList(0, start));
    return turned;
  }

  private void attempt(Run run, long citizen, boolean wait) {
    if (stopped) {
      return;
    }
    try {
      OptionalInt fallen = work.record(citizen, wait);
      if (fallen.isEmpty()) {
        run.busy.add(citizen);
        return;
      }
      if (fallen.getAsInt() > 0) {
        metrics.fired(fallen.getAsInt());
        run.citizens++;
        run.moved = true;
      }
    } catch (RuntimeException failure) {
      putOff(citizen, failure);
      run.moved = true;
    }
  }

  /** A minute, then twice as long after each failure. */
  private void putOff(long citizen, RuntimeException failure) {
    metrics.failed();
    int attempts =
        database.inTransaction(
            handle -> {
              int failed = store.attempts(handle, citizen, clock.today()) + 1;
              Duration pause = Duration.ofMinutes(1L << Math.min(failed - 1, 10));
              Instant until =
                  clock.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
              store.putOff(handle, citizen, clock.today(), failed, until);
              return failed;
            });
    LOG.warn(
        "What is due for citizen {} has failed {} times and is put off: {}",
        citizen,
        attempts,
        FailureTrace.of(failure));
  }

  /** How it stands, for the metrics; called before each reading. */
  public void refreshMetrics() {
    metrics.refresh();
  }

  /** Ends a run after the citizen that it is at; what is left stays due. */
  public void stop() {
    stopped = true;
  }
}
