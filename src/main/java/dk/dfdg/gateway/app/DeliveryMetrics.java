package dk.dfdg.gateway.app;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.delivery.Pruning;
import dk.dfdg.gateway.delivery.QueueStatus;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** How delivery stands, per organisation. */
final class DeliveryMetrics {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final LongSupplier nanoTime;
  private final ReentrantLock reading = new ReentrantLock();
  private OptionalLong readAt = OptionalLong.empty();
  private final Database database;
  private final Queues queues;
  private final GatewayClock clock;
  private final Pruning pruning;
  private final Map<MultiGauge, ToDoubleFunction<QueueStatus>> gauges = new LinkedHashMap<>();
  private volatile long overdueDays;

  DeliveryMetrics(
      PrometheusMeterRegistry meters,
      Database database,
      Queues queues,
      Pruning pruning,
      GatewayClock clock) {
    this(meters, database, queues, pruning, clock, System::nanoTime);
  }

  /**
   * @param nanoTime how time passes on this machine, whatever day the gateway believes it to be
   */
  DeliveryMetrics(
      PrometheusMeterRegistry meters,
      Database database,
      Queues queues,
      Pruning pruning,
      GatewayClock clock,
      LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.pruning = pruning;
    this.database = database;
    this.queues = queues;
    this.clock = clock;
    gauge(meters, "waiting", "Messages that wait, at most 10000 of a kind", QueueStatus::waiting);
    gauge(meters, "transfer", "Messages in transfers that are open", QueueStatus::inTransfer);
    gauge(meters, "dead", "Messages that push has given up", QueueStatus::dead);
    gauge(meters, "delivered", "Messages delivered in all", QueueStatus::delivered);
    gauge(
        meters,
        "oldest.seconds",
        "Age of the oldest message that waits; 0 when none does",
        status -> status.oldest() == null ? 0 : seconds(status.oldest()));
    gauge(
        meters,
        "last.success.seconds",
        "Seconds since a message was last delivered; -1 when none was",
        status -> status.lastSuccess() == null ? -1 : seconds(status.lastSuccess()));
    gauge(
        meters,
        "paused",
        "1 while delivery is held back",
        status -> status.pausedAt() == null ? 0 : 1);
    Gauge.builder("gateway.messages.pruning.overdue.days", () -> overdueDays)
        .description(
            "Days for which the oldest delivery has been kept beyond delivery.keep-days; 0 when"
                + " what is too old is deleted as it should be")
        .register(meters);
  }

  private void gauge(
      PrometheusMeterRegistry meters,
      String name,
      String description,
      ToDoubleFunction<QueueStatus> value) {
    gauges.put(
        MultiGauge.builder("gateway.messages." + name).description(description).register(meters),
        value);
  }

  private double seconds(Instant moment) {
    return Math.max(0, Duration.between(moment, clock.now()).toSeconds());
  }

  /**
   * Brings the figures up to date unless they are fresh; called before each reading. Anybody may
   * read them, so whoever comes while somebody brings them up to date gets what there is.
   */
  void refresh() {
    if (!reading.tryLock()) {
      return;
    }
    try {
      long now = nanoTime.getAsLong();
      if (readAt.isEmpty() || now - readAt.getAsLong() >= FRESH.toNanos()) {
        read();
        readAt = OptionalLong.of(now);
      }
    } finally {
      reading.unlock();
    }
  }

  private void read() {
    try {
      List<QueueStatus> all =
          database.read(
              handle ->
                  queues.organisations(handle).stream()
                      .map(organisation -> queues.status(handle, organisation))
                      .toList());
      overdueDays = pruning.overdue().toDays();
      gauges.forEach((gauge, value) -> gauge.register(rows(all, value), true));
    } catch (StorageException unreadable) {
      // The figures of the last reading stay; /health/ready tells what is wrong.
    }
  }

  private static List<MultiGauge.Row<?>> rows(
      List<QueueStatus> all, ToDoubleFunction<QueueStatus> value) {
    return all.stream()
        .<MultiGauge.Row<?>>map(
            status ->
                MultiGauge.Row.of(
                    Tags.of("organisation", status.organisation().toString()),
                    value.applyAsDouble(status)))
        .toList();
  }
}
