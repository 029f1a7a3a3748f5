package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares reports that are complete, each in one transaction. What is interrupted has not happened
 * and is done again: by the reporter who closes once more, by the timer, or by another node.
 */
final class Closings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closings.class);
  private static final int AT_ONCE = 2;

  /** A comparison takes three, and others must not wait for them. */
  private static final int CONNECTIONS_FOR_TWO = 8;

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int SECONDS_TO_STOP = 60;

  /** Something stands in the way: what was stored until then must not stay. */
  private static final class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome outcome;

    NotStored(Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }

  private final Database database;
  private final GatewayClock clock;
  private final Comparison comparison;
  private final OverdueStore overdue = new OverdueStore();
  private final ReportStore reports = new ReportStore();
  private final ChunkStore chunks = new ChunkStore();
  private final ProblemStore problems = new ProblemStore();
  private final ReportDeadlines deadlines;
  private final Map<Long, Future<Boolean>> running = new ConcurrentHashMap<>();
  private final ExecutorService workers;

  Closings(
      Database database, GatewayClock clock, Comparison comparison, ReportDeadlines deadlines) {
    this.database = database;
    this.clock = clock;
    this.comparison = comparison;
    this.deadlines = deadlines;
    this.workers =
        Executors.newFixedThreadPool(
            database.dataSource().getMaximumPoolSize() < CONNECTIONS_FOR_TWO ? 1 : AT_ONCE,
            work -> {
              Thread thread = new Thread(work, "report-closing");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Waits until a report that is closing has been compared, or for so long. */
  Report await(long id, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Report report = database.read(handle -> reports.load(handle, id));
      long left = end - System.nanoTime();
      if (report.status() != ReportStatus.CLOSING || left <= 0) {
        return report;
      }
      try {
        if (!start(id).get(left, TimeUnit.NANOSECONDS)) {
          // Somebody else is at it, or at another report of the municipality.
          TimeUnit.NANOSECONDS.sleep(Math.min(left, PAUSE.toNanos()));
        }
      } catch (TimeoutException notYet) {
        return report;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return report;
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof RuntimeException known) {
          throw known;
        }
        throw new IllegalStateException("The comparison failed", failure.getCause());
      }
    }
  }

  /** Goes on with everything that was interrupted. */
  void resume() {
    for (long id : database.read(reports::closing)) {
      Future<Boolean> done = start(id);
      try {
        done.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException failure) {
        LOG.warn(
            "The comparison of report number {} failed and is tried again: {}",
            id,
            FailureTrace.of(failure.getCause()));
      }
    }
  }

  private Future<Boolean> start(long id) {
    return running.computeIfAbsent(
        id,
        one ->
            workers.submit(
                () -> {
                  try {
                    return compare(one);
                  } finally {
                    running.remove(one);
                  }
                }));
  }

  /** False when somebody else has the turn. */
  private boolean compare(long id) {
    try {
      return database.inTransaction(
          handle -> {
            Report report = reports.load(handle, id);
            if (!reports.lockSlot(handle, report.municipality(), report.kind())) {
              return false;
            }
            report = reports.lock(handle, id);
            if (report.status() == ReportStatus.CLOSING) {
              Outcome outcome = comparison.run(handle, report, reports.isConfirmed(handle, id));
              if (outcome.status() != ReportStatus.CLOSED) {
                throw new NotStored(outcome);
              }
              end(handle, report, outcome);
            }
            return true;
          });
    } catch (NotStored notStored) {
      return database.inTransaction(handle -> endWithout(handle, id, notStored.outcome));
    }
  }

  /** Nothing of it has been stored; it is so unless somebody has given it up meanwhile. */
  private boolean endWithout(Handle handle, long id, Outcome outcome) {
    Report report = reports.load(handle, id);
    if (!reports.lockSlot(handle, report.municipality(), report.kind())) {
      return false;
    }
    report = reports.lock(handle, id);
    if (report.status() == ReportStatus.CLOSING) {
      end(handle, report, outcome);
    }
    return true;
  }

  private void end(Handle handle, Report report, Outcome outcome) {
    problems.deleteComparison(handle, report.id());
    problems.insert(handle, report.id(), ProblemStore.COMPARISON, outcome.problems());
    reports.end(handle, report.id(), outcome.status(), outcome.counts(), clock.now());
    if (outcome.status().isOver()) {
      chunks.delete(handle, report.id());
      reports.setCurrent(handle, report.municipality(), report.kind(), null);
    }
    if (outcome.status() == ReportStatus.CLOSED) {
      deadlines
          .of(report.kind(), report.referenceDay())
          .ifPresent(due -> overdue.setReported(handle, report, due, clock.now()));
    }
  }

  /** The same without storing anything. */
  Outcome rehearse(Handle handle, Report report) {
    return comparison.run(handle, report, reports.isConfirmed(handle, report.id()));
  }

  /** Without an interrupt: H2 closes its file when a thread is interrupted in the middle of it. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("A report is still being compared; it is done again after the next start");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
