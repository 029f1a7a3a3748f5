package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.testing.CapturedLog;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of a call")
class CallLogTest {
  private final TestGateway gateway = TestGateway.shared();
  private final List<Cpr> used = new ArrayList<>();
  private CapturedLog log;

  @BeforeEach
  void listen() {
    log = new CapturedLog();
  }

  @AfterEach
  void neverHoldsACprNumber() {
    String text = log.text();
    log.close();
    assertFalse(used.isEmpty());
    for (Cpr cpr : used) {
      assertFalse(text.contains(cpr.value()), text);
      assertFalse(
          text.contains(cpr.value().substring(0, 6) + "-" + cpr.value().substring(6)), text);
    }
  }

  @Test
  @DisplayName("tells of a registration at four points under one incident id")
  void fourPoints() throws Exception {
    assertFalse(send("UnemploymentEnrollment", enroll(citizen()), id()).fault());

    assertEquals(List.of("received", "accepted", "stored", "answered"), points());
    assertEquals(1, log.points().stream().map(point -> point.get("incident")).distinct().count());
    assertEquals("registration", log.points().get(2).get("what"));
    Map<String, String> last = log.points().get(3);
    assertEquals("workbase", last.get("processor"));
    assertEquals("8:10100", last.get("organisation"));
    assertEquals("UnemploymentEnrollment", last.get("operation"));
    assertTrue(Integer.parseInt(last.get("milliseconds")) >= 0);
  }

  @Test
  @DisplayName("says that a repeated message stored nothing new")
  void repeated() throws Exception {
    String enroll = enroll(citizen());
    String id = id();
    assertFalse(send("UnemploymentEnrollment", enroll, id).fault());
    assertFalse(send("UnemploymentEnrollment", enroll, id).fault());

    assertEquals("first_receipt_again", log.points().get(6).get("what"));
  }

  @Test
  @DisplayName("says of a question that only its audit was stored")
  void question() throws Exception {
    assertFalse(send("GetCurrentEnrollment", Payloads.current(citizen()), id()).fault());

    assertEquals(List.of("received", "accepted", "stored", "answered"), points());
    assertEquals("question", log.points().get(2).get("what"));
  }

  @Test
  @DisplayName("tells why a call was refused, and stores nothing")
  void refused() throws Exception {
    Cpr cpr = citizen();
    assertFalse(send("UnemploymentEnrollment", enroll(cpr), id()).fault());
    assertTrue(send("UnemploymentEnrollment", enroll(cpr), id()).fault());

    List<Map<String, String>> second = log.points().subList(4, log.points().size());
    assertEquals(
        List.of("received", "refused", "answered"),
        second.stream().map(point -> point.get("point")).toList());
    assertEquals("4316", second.get(1).get("fault"));
  }

  @Test
  @DisplayName("keeps no message id and no organisation code that could hold a CPR number")
  void personalDataWhereNoneBelongs() throws Exception {
    Cpr cpr = citizen();
    SignedClient.Answer answer =
        gateway
            .as("workbase")
            .send(
                gateway.enrollment(),
                Payloads.action("Ping"),
                Payloads.ping(),
                new Organisation(Organisation.JOBCENTRE, cpr.value()),
                cpr.value());
    assertTrue(answer.fault());

    String incident = log.points().get(0).get("incident");
    assertNull(
        gateway
            .gateway()
            .database()
            .read(
                handle ->
                    handle
                        .select("select message_id from refused_call where incident = ?", incident)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null)));
  }

  private Cpr citizen() {
    Cpr cpr = Citizens.add(gateway.gateway().database());
    used.add(cpr);
    return cpr;
  }

  private String enroll(Cpr cpr) {
    return Payloads.enroll(cpr, gateway.clock().today());
  }

  private static String id() {
    return "urn:uuid:" + UUID.randomUUID();
  }

  private List<String> points() {
    return log.points().stream().map(point -> point.get("point")).collect(Collectors.toList());
  }

  private SignedClient.Answer send(String operation, String payload, String id) throws Exception {
    return gateway
        .as("workbase")
        .send(gateway.enrollment(), Payloads.action(operation), payload, TestGateway.JOBCENTRE, id);
  }
}
