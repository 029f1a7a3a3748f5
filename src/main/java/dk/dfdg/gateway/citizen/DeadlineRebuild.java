package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.store.Database;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the rows of what lies ahead against what the law says lies ahead. They differ after an
 * upgrade that brought a rule, or when an older gateway has written them; then they are put right.
 */
public final class DeadlineRebuild {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineRebuild.class);
  private static final int PAGE = 500;

  private final CitizenStore citizens = new CitizenStore();
  private final DeadlineStore deadlines = new DeadlineStore();
  private final Database database;
  private final AutomaticLaw law;
  private volatile boolean stopped;

  public DeadlineRebuild(Database database, AutomaticLaw law) {
    this.database = database;
    this.law = law;
  }

  /**
   * Goes through all citizens; calls go on meanwhile.
   *
   * @return for how many citizens the rows were wrong
   */
  public int run() {
    int corrected = 0;
    for (List<CitizenState> page = page(0);
        !page.isEmpty() && !stopped;
        page = page(page.get(page.size() - 1).id())) {
      corrected += correct(page);
    }
    if (corrected > 0) {
      LOG.info("What lies ahead was not written as the law has it for {} citizens", corrected);
    }
    return corrected;
  }

  private int correct(List<CitizenState> page) {
    long first = page.get(0).id();
    long last = page.get(page.size() - 1).id();
    Map<Long, List<Deadline>> rows =
        database.read(handle -> deadlines.between(handle, first, last));
    return (int)
        page.stream()
            .filter(citizen -> isCorrected(citizen, rows.getOrDefault(citizen.id(), List.of())))
            .count();
  }

  private List<CitizenState> page(long after) {
    return database.read(handle -> citizens.page(handle, after, PAGE));
  }

  /** What cannot be worked out for one citizen must not keep the others waiting. */
  private boolean isCorrected(CitizenState seen, List<Deadline> rows) {
    try {
      return differs(rows, law.ahead(seen)) && correct(seen.id());
    } catch (RuntimeException failure) {
      LOG.warn(
          "What lies ahead of citizen {} cannot be told: {}", seen.id(), FailureTrace.of(failure));
      return false;
    }
  }

  /** Seen without a lock, so it may have been a registration under way. */
  private boolean correct(long citizenId) {
    return database.inTransaction(
        handle -> {
          citizens.lock(handle, citizenId);
          List<Deadline> ahead = law.ahead(citizens.load(handle, citizenId));
          return deadlines.change(handle, citizenId, deadlines.of(handle, citizenId), ahead);
        });
  }

  private static boolean differs(List<Deadline> rows, List<Deadline> ahead) {
    return rows.size() != ahead.size() || !rows.containsAll(ahead);
  }

  /** Ends a run after the citizen that it is at. */
  public void stop() {
    stopped = true;
  }
}
