package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.TestGateway;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How delivery stands with each organisation, as it is measured. */
class DeliveryMetricsTest {
  private final TestGateway gateway = TestGateway.shared();

  @Test
  void everyQueueIsMeasured() throws Exception {
    String metrics =
        new Pages(gateway.gateway().address(), gateway.directory()).get("/metrics").body();
    for (String figure :
        List.of(
            "waiting",
            "transfer",
            "dead",
            "delivered",
            "oldest_seconds",
            "last_success_seconds",
            "paused")) {
      String series = "gateway_messages_" + figure + "{organisation=\"8:46100\"}";
      assertTrue(metrics.contains(series), series);
    }
    assertTrue(metrics.contains("gateway_messages_pruning_overdue_days 0.0"), metrics);
    // The sandbox holds Odense's messages back, so that the sample of a paused queue is refused.
    assertTrue(metrics.contains("gateway_messages_paused{organisation=\"8:46100\"} 1.0"), metrics);
  }
}
