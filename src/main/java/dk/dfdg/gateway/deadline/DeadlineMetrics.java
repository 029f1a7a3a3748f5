package dk.dfdg.gateway.deadline;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;

/** How much is due and how old it is, and what this node has done about it. */
final class DeadlineMetrics {
  private final Database database;
  private final GatewayClock clock;
  private final DueStore store = new DueStore();
  private final Counter fired;
  private final Counter failed;
  private volatile DueStore.Standing standing = new DueStore.Standing(0, 0, null);

  DeadlineMetrics(MeterRegistry meters, Database database, GatewayClock clock) {
    this.database = database;
    this.clock = clock;
    fired =
        Counter.builder("gateway.deadlines.fired")
            .description("Deadlines that this node has made happen")
            .register(meters);
    failed =
        Counter.builder("gateway.deadlines.failed")
            .description("Attempts of this node that have failed and were put off")
            .register(meters);
    gauge(meters, "due", "Deadlines whose day has come", now -> now.due());
    gauge(meters, "failing", "Of these, those that have failed", now -> now.failing());
    gauge(meters, "oldest.days", "Days since the oldest of them was due", this::age);
  }

  private void gauge(
      MeterRegistry meters,
      String name,
      String description,
      ToDoubleFunction<DueStore.Standing> value) {
    Gauge.builder("gateway.deadlines." + name, () -> value.applyAsDouble(standing))
        .description(description)
        .register(meters);
  }

  private double age(DueStore.Standing now) {
    return now.oldest() == null ? 0 : ChronoUnit.DAYS.between(now.oldest(), clock.today());
  }

  void fired(int deadlines) {
    fired.increment(deadlines);
  }

  void failed() {
    failed.increment();
  }

  void refresh() {
    try {
      standing = database.read(handle -> store.standing(handle, clock.today()));
    } catch (StorageException unreadable) {
      // The figures of the last reading stay; /health/ready tells what is wrong.
    }
  }
}
