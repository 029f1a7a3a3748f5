package dk.dfdg.gateway.deadline;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import java.util.List;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes happen what is due. A deadline is a row that was written with the facts that caused it, so
 * none is lost; each citizen's are recorded in one transaction under the citizen's lock, and what
 * is recorded is no longer due, so none happens twice, however many nodes there are.
 */
public final class DeadlineEngine {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineEngine.class);
  private static final int BATCH = 500;

  private final Database database;
  private final GatewayClock clock;
  private final LongPredicate registerDue;
  private final DueStore store = new DueStore();

  /**
   * @param registerDue records what is due for a citizen; false when nothing was
   */
  public DeadlineEngine(Database database, GatewayClock clock, LongPredicate registerDue) {
    this.database = database;
    this.clock = clock;
    this.registerDue = registerDue;
  }

  /**
   * Makes everything happen that is due by today.
   *
   * @return for how many citizens something was recorded
   */
  public int run() {
    int recorded = 0;
    int before;
    do {
      before = recorded;
      List<Long> due = database.read(handle -> store.due(handle, clock.today(), BATCH));
      for (long citizenId : due) {
        recorded += runFor(citizenId) ? 1 : 0;
      }
    } while (recorded > before);
    return recorded;
  }

  private boolean runFor(long citizenId) {
    try {
      return registerDue.test(citizenId);
    } catch (StorageException | IllegalStateException failure) {
      LOG.warn(
          "What is due for citizen {} waits for the next time: {}",
          citizenId,
          FailureTrace.of(failure));
      return false;
    }
  }
}
