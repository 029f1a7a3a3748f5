package dk.dfdg.gateway.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /health/live} and {@code /health/ready}: 200 or 503, with every check by name. */
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Health live;
  private final transient Health ready;
  private final transient ObjectMapper json = new ObjectMapper();

  public HealthServlet(Health live, Health ready) {
    this.live = live;
    this.ready = ready;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Health health =
        switch (String.valueOf(request.getPathInfo())) {
          case "/live" -> live;
          case "/ready" -> ready;
          default -> null;
        };
    if (health == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Map<String, String> answers = health.ask();
    boolean good = answers.values().stream().allMatch(String::isEmpty);
    Map<String, Object> checks = new LinkedHashMap<>();
    answers.forEach(
        (name, reason) ->
            checks.put(
                name,
                reason.isEmpty()
                    ? Map.of("status", "up")
                    : Map.of("status", "down", "reason", reason)));
    response.setStatus(
        good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", good ? "up" : "down");
    body.put("checks", checks);
    json.writeValue(response.getOutputStream(), body);
  }
}
