package dk.dfdg.gateway.app;

import com.zaxxer.hikari.HikariPoolMXBean;
import dk.dfdg.gateway.access.Agreement;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** What is measured beside the calls: memory, the database pool, and how long agreements last. */
final class GatewayMetrics {
  private final Subscribers subscribers;
  private final GatewayClock clock;
  private final MultiGauge agreements;

  GatewayMetrics(
      PrometheusMeterRegistry meters,
      Database database,
      Subscribers subscribers,
      GatewayClock clock) {
    this.subscribers = subscribers;
    this.clock = clock;
    this.agreements =
        MultiGauge.builder("gateway.agreement.days.left")
            .description("Days until a connection agreement ends; below zero when it has")
            .register(meters);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    HikariPoolMXBean pool = database.dataSource().getHikariPoolMXBean();
    Gauge.builder("gateway.database.connections.active", pool::getActiveConnections)
        .register(meters);
    Gauge.builder("gateway.database.connections.idle", pool::getIdleConnections).register(meters);
    Gauge.builder("gateway.database.connections.waiting", pool::getThreadsAwaitingConnection)
        .description("Calls that wait for a connection")
        .register(meters);
    Gauge.builder(
            "gateway.database.connections.max", () -> database.dataSource().getMaximumPoolSize())
        .register(meters);
  }

  /** Brings the agreements up to date; called before each reading. */
  void refresh() {
    try {
      agreements.register(
          subscribers
              .current()
              .allAgreements()
              .map(agreement -> MultiGauge.Row.of(tags(agreement), daysLeft(agreement)))
              .collect(Collectors.toList()),
          true);
    } catch (StorageException unreadable) {
      // The figures of the last reading stay; /health/ready tells what is wrong.
    }
  }

  private Tags tags(Agreement agreement) {
    return Tags.of(
        "agreement",
        agreement.id(),
        "processor",
        agreement.processorId(),
        "status",
        agreement.statusOn(clock.today()).name());
  }

  private long daysLeft(Agreement agreement) {
    return ChronoUnit.DAYS.between(clock.today(), agreement.validTo());
  }
}
