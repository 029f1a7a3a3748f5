package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Forgets what was delivered long ago, and the transfers in which it was; nothing that is still to
 * be delivered. A little at a time, so that nobody waits for it, on any number of nodes.
 */
public final class Pruning {
  /** The most that one transaction deletes. */
  private static final int BATCH = 500;

  /** The most batches of one run: what else falls due is not to wait for it for long. */
  private static final int BATCHES = 200;

  private final Database database;
  private final GatewayClock clock;
  private final Duration kept;
  private final PruningStore store = new PruningStore();
  private volatile boolean stopped;

  /** Some of what is too old, in one transaction. */
  @FunctionalInterface
  private interface Batch {
    int delete(Handle handle, Instant before, int most);
  }

  /**
   * @param keepDays for how long it is kept when a message was delivered
   */
  public Pruning(Database database, GatewayClock clock, int keepDays) {
    this.database = database;
    this.clock = clock;
    this.kept = Duration.ofDays(keepDays);
  }

  /**
   * Deletes what is too old, the oldest first.
   *
   * @return how many deliveries and transfers
   */
  public int run() {
    Instant before = clock.now().minus(kept);
    return run(store::deleteDelivered, before) + run(store::deleteTransfers, before);
  }

  private int run(Batch batch, Instant before) {
    int all = 0;
    int last = BATCH;
    for (int i = 0; i < BATCHES && last == BATCH && !stopped; i++) {
      last = database.inTransaction(handle -> batch.delete(handle, before, BATCH));
      all += last;
    }
    return all;
  }

  /** For how long the oldest has been kept beyond its time; zero when nothing has. */
  public Duration overdue() {
    Instant before = clock.now().minus(kept);
    return database
        .read(store::oldest)
        .filter(oldest -> oldest.isBefore(before))
        .map(oldest -> Duration.between(oldest, before))
        .orElse(Duration.ZERO);
  }

  /** Ends a run after the batch that it is at. */
  public void stop() {
    stopped = true;
  }
}
