package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The metrics")
class MetricsTest {
  private final TestGateway gateway = TestGateway.shared();
  private final Cpr cpr = Citizens.add(gateway.gateway().database());

  @Test
  @DisplayName("count calls with their time, refusals by fault and repeats, without personal data")
  void calls() throws Exception {
    String enroll = Payloads.enroll(cpr, gateway.clock().today());
    String id = "urn:uuid:" + UUID.randomUUID();
    String enrolled =
        "gateway_calls_seconds_count{operation=\"UnemploymentEnrollment\",outcome=\"accepted\",service=\"UnemploymentEnrollmentService\"}";
    String overlap =
        "gateway_refusals_total{fault=\"4316\",service=\"UnemploymentEnrollmentService\"}";
    String answered = "gateway_replays_total{outcome=\"answered\"}";
    String refused = "gateway_replays_total{outcome=\"refused\"}";
    String before = scrape();

    assertFalse(send("UnemploymentEnrollment", enroll, id).fault());
    assertFalse(send("UnemploymentEnrollment", enroll, id).fault());
    assertTrue(send("UnemploymentEnrollment", enroll, "urn:uuid:" + UUID.randomUUID()).fault());
    String question = "urn:uuid:" + UUID.randomUUID();
    assertFalse(send("GetCurrentEnrollment", Payloads.current(cpr), question).fault());
    assertTrue(send("GetCurrentEnrollment", Payloads.current(cpr), question).fault());

    String after = scrape();
    assertEquals(2, value(after, enrolled) - value(before, enrolled));
    assertEquals(1, value(after, overlap) - value(before, overlap));
    assertEquals(1, value(after, answered) - value(before, answered));
    assertEquals(1, value(after, refused) - value(before, refused));
    assertTrue(after.contains("gateway_calls_seconds_bucket{"), after);
    assertFalse(after.contains(cpr.value()));
  }

  @Test
  @DisplayName("tell how long agreements and certificates last, and what the machine has left")
  void state() throws Exception {
    send("Ping", Payloads.ping(), "urn:uuid:" + UUID.randomUUID());

    String text = scrape();
    assertTrue(
        value(
                text,
                "gateway_agreement_days_left{agreement=\"A-workbase\",processor=\"workbase\",status=\"ACTIVE\"}")
            > 300);
    assertTrue(value(text, "gateway_certificate_days_left{processor=\"workbase\"}") > 300);
    assertTrue(value(text, "gateway_database_connections_max") >= 2);
    assertEquals(0, value(text, "gateway_database_connections_waiting"));
    assertTrue(text.contains("jvm_memory_used_bytes{area=\"heap\""), text);
    for (String deadlines :
        List.of("due", "failing", "oldest_days", "fired_total", "failed_total")) {
      assertTrue(text.contains("\ngateway_deadlines_" + deadlines + " "), text);
    }
  }

  private String scrape() throws Exception {
    return new Pages(gateway.gateway().address(), gateway.directory()).get("/metrics").body();
  }

  private static double value(String text, String series) {
    return text.lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  private SignedClient.Answer send(String operation, String payload, String id) throws Exception {
    return gateway
        .as("workbase")
        .send(gateway.enrollment(), Payloads.action(operation), payload, TestGateway.JOBCENTRE, id);
  }
}
