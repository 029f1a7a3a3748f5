package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Weekly reports")
class WeeklyReportsShownTest {
  private final TestGateway gateway = TestGateway.shared();

  @Test
  @Rule("AMF-54.2-1")
  @DisplayName("that have not come by Friday are on the start page and in the metrics")
  void missing() throws Exception {
    Pages pages = new Pages(gateway.gateway().address(), gateway.directory());

    // The timer's first round is under way when the gateway answers.
    String page = pages.get("/").body();
    for (int i = 0; i < 100 && !page.contains("AMF-54.2-1"); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      page = pages.get("/").body();
    }

    assertTrue(page.contains("Weekly reports"), page);
    assertTrue(page.contains("AMF-54.2-1"), page);
    String metrics = pages.get("/metrics").body();
    assertTrue(
        metrics.contains("gateway_reports_missing{kind=\"uninsured\",municipality=\""), metrics);
    assertTrue(
        metrics.contains("gateway_reports_age_seconds{kind=\"uninsured\",municipality=\"101\"}"),
        metrics);
  }
}
