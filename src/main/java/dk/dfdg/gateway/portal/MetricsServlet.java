package dk.dfdg.gateway.portal;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /metrics} in the Prometheus text format. */
public final class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PrometheusMeterRegistry meters;
  private final transient Runnable refresh;

  /**
   * @param refresh brings up to date what is not counted as it happens
   */
  public MetricsServlet(PrometheusMeterRegistry meters, Runnable refresh) {
    this.meters = meters;
    this.refresh = refresh;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refresh.run();
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.getOutputStream().write(meters.scrape().getBytes(StandardCharsets.UTF_8));
  }
}
