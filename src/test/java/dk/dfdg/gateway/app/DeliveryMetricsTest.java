package dk.dfdg.gateway.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.delivery.Pause;
import dk.dfdg.gateway.delivery.Pruning;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Anybody may read the figures, so that they must not cost the database much. */
@OnBothDatabases
class DeliveryMetricsTest {
  private static final AtomicInteger CODES = new AtomicInteger(8800);

  private final TestDatabase test;

  DeliveryMetricsTest(TestDatabase test) {
    this.test = test;
  }

  @Test
  void theDatabaseIsAskedEveryTenSecondsAtMost() {
    Path rules = Path.of("conf/rules");
    Queues queues =
        new Queues(
            MessageTypes.load(
                rules, EventTable.load(rules, CodeLists.load(Path.of("conf/codelists")))),
            GatewayClock.system());
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    AtomicLong time = new AtomicLong(-5);
    DeliveryMetrics metrics =
        new DeliveryMetrics(
            meters,
            test.database(),
            queues,
            new Pruning(test.database(), GatewayClock.system(), 365),
            GatewayClock.system(),
            time::get);
    metrics.refresh();
    Organisation fund =
        new Organisation(Organisation.FUND, Integer.toString(CODES.getAndIncrement()));
    test.database()
        .inTransaction(
            handle -> {
              queues.pause(handle, fund, Pause.Of.OPERATOR, "operator");
              return null;
            });
    String series = "gateway_messages_paused{organisation=\"" + fund + "\"}";
    time.addAndGet(Duration.ofSeconds(9).toNanos());
    metrics.refresh();
    assertFalse(meters.scrape().contains(series));
    time.addAndGet(Duration.ofSeconds(1).toNanos());
    metrics.refresh();
    assertTrue(meters.scrape().contains(series));
  }
}
