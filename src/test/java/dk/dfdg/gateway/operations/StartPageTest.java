package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The start page of a sandbox")
class StartPageTest {
  private final TestGateway gateway = TestGateway.shared();

  @Test
  @DisplayName("shows what waits for whom, and nothing about any citizen")
  void queues() throws Exception {
    Cpr cpr = Citizens.add(gateway.database());
    HttpResponse<String> page =
        new Pages(gateway.gateway().address(), gateway.directory()).get("/");
    String messages = page.body().split("<h2>Messages</h2>")[1].split("<h2>")[0];
    assertTrue(messages.contains("<th>oldest seconds</th><th>last success</th>"), messages);
    assertTrue(messages.contains("<tr><td>8:46100</td>"), messages);
    assertFalse(page.body().contains(cpr.value()));
    assertFalse(messages.matches("(?s).*\\b[0-9]{6}-?[0-9]{4}\\b.*"), messages);
  }
}
