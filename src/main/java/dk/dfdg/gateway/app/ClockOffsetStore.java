package dk.dfdg.gateway.app;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.time.Clock;
import java.time.Duration;

/**
 * How far the sandbox's business time has been moved; kept, so that a second start goes on from
 * there.
 */
final class ClockOffsetStore {
  private final Database database;

  ClockOffsetStore(Database database) {
    this.database = database;
  }

  /** Business time follows the machine in production, and the kept distance in the sandbox. */
  GatewayClock clock(boolean movable) {
    return movable
        ? new GatewayClock(Clock.system(GatewayClock.ZONE), kept())
        : GatewayClock.system();
  }

  private Duration kept() {
    return Duration.ofSeconds(
        database.read(
            handle ->
                handle
                    .select("select seconds from clock_offset where id = 1")
                    .mapTo(Long.class)
                    .one()));
  }

  void keep(Duration offset) {
    database.inTransaction(
        handle ->
            handle.execute("update clock_offset set seconds = ? where id = 1", offset.toSeconds()));
  }
}
