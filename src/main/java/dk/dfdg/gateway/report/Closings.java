package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** A comparison takes three. */
  private static final int CONNECTIONS_FOR_TWO = 6;

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration MOMENT = Duration.ofMillis(50);

  /** So often the turn is asked for, since single registrations have it for a moment each. */
  private static final int ATTEMPTS = 10;

  /** For so long a round waits; what is not done by then goes on beside it. */
  private static final Duration ROUND = Duration.ofMinutes(5);

  /** What has failed so often does so for a reason that somebody must look for. */
  private static final int SUSPICIOUS = 4;

  private static final int SECONDS_TO_STOP = 60;
  private static final String BEFORE = "before_comparison";

  private final Database database;
  private final Database beside;
  private final GatewayClock clock;
  private final Comparison comparison;
  private final OverdueStore overdue = new OverdueStore();
  private final ReportStore reports = new ReportStore();
  private final ChunkStore chunks = new ChunkStore();
  private final ProblemStore problems = new ProblemStore();
  private final ReportDeadlines deadlines;
  private final Setbacks setbacks = new Setbacks();
  private final Map<Long, Future<Boolean>> running = new ConcurrentHashMap<>();
  private final ExecutorService workers;

  Closings(
      Database database, GatewayClock clock, Comparison comparison, ReportDeadlines deadlines) {
    this.database = database;
    this.beside = database.forLongWork();
    this.clock = clock;
    this.comparison = comparison;
    this.deadlines = deadlines;
    this.workers =
        Executors.newFixedThreadPool(
            beside.dataSource().getMaximumPoolSize() < CONNECTIONS_FOR_TWO ? 1 : AT_ONCE,
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

  /** Goes on with everything that was interrupted, but for what has just failed several times. */
  void resume() {
    List<Long> closing = database.read(reports::closing);
    setbacks.keepOnly(closing);
    Map<Long, Future<Boolean>> begun = new LinkedHashMap<>();
    for (long id : closing) {
      if (setbacks.isDue(id)) {
        begun.put(id, start(id));
      }
    }
    long end = System.nanoTime() + ROUND.toNanos();
    for (Map.Entry<Long, Future<Boolean>> each : begun.entrySet()) {
      try {
        each.getValue().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (TimeoutException goesOn) {
        return;
      } catch (ExecutionException failure) {
        tell(each.getKey(), failure.getCause());
      }
    }
  }

  private void tell(long id, Throwable failure) {
    int times = setbacks.times(id);
    if (times < SUSPICIOUS) {
      LOG.warn(
          "The comparison of report number {} failed and is tried again: {}",
          id,
          FailureTrace.of(failure));
    } else {
      LOG.error(
          "The comparison of report number {} has failed {} times and is tried less often: {}",
          id,
          times,
          FailureTrace.of(failure));
    }
  }

  /** What is closing, those that have been complete for longest first. */
  List<ClosingReport> underway() {
    return database.read(
        handle ->
            reports.closing(handle).stream()
                .map(id -> reports.load(handle, id))
                .map(
                    report ->
                        new ClosingReport(
                            report.municipality(),
                            report.kind(),
                            report.touchedAt(),
                            setbacks.times(report.id())))
                .sorted(Comparator.comparing(ClosingReport::since))
                .toList());
  }

  private Future<Boolean> start(long id) {
    return running.computeIfAbsent(
        id,
        one ->
            workers.submit(
                () -> {
                  try {
                    return compareSoon(one);
                  } catch (RuntimeException | Error failure) {
                    setbacks.add(one);
                    throw failure;
                  } finally {
                    running.remove(one);
                  }
                }));
  }

  /** False when somebody else has the turn, and not just for a moment. */
  private boolean compareSoon(long id) throws InterruptedException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      if (compare(id)) {
        return true;
      }
      TimeUnit.NANOSECONDS.sleep(MOMENT.toNanos());
    }
    return compare(id);
  }

  private boolean compare(long id) {
    boolean done =
        beside.inTransaction(
            handle -> {
              Report report = reports.load(handle, id);
              if (!reports.lockSlot(handle, report.municipality(), report.kind())) {
                return false;
              }
              report = reports.lock(handle, id);
              if (report.status() == ReportStatus.CLOSING) {
                end(handle, report, outcome(handle, report));
              }
              return true;
            });
    if (done) {
      setbacks.remove(id);
    }
    return done;
  }

  /**
   * When something stands in the way, what was stored until then is taken back, and the turn is
   * kept: the outcome holds for what is known now.
   */
  private Outcome outcome(Handle handle, Report report) {
    handle.savepoint(BEFORE);
    Outcome outcome = comparison.run(handle, report, reports.isConfirmed(handle, report.id()));
    if (outcome.status() != ReportStatus.CLOSED) {
      handle.rollbackToSavepoint(BEFORE);
    }
    return outcome;
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
