package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static dk.dfdg.gateway.endtoend.Answers.field;
import static dk.dfdg.gateway.endtoend.Answers.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.StatusPayloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A late registration on the wire: accepted, in the jobcentre's report, its file and the history.
 */
class TimelinessEndToEndTest {
  private static final int BORGERLIGT_OMBUD = 3;
  private static final Organisation FUND = new Organisation(Organisation.FUND, "01");

  private final TestGateway gateway = TestGateway.shared();
  private final LocalDate today = gateway.clock().today();
  private final Cpr cpr = Citizens.add(gateway.database());

  private Answer register(LocalDate known) {
    return accepted(
        gateway.send(
            "workbase",
            TestGateway.JOBCENTRE,
            AbsenceMessages.create(cpr, BORGERLIGT_OMBUD, today, today.plusDays(9), known)));
  }

  private String report(LocalDate from, LocalDate to, String further) {
    return """
        <tim:GetTimelinessReportRequest \
        xmlns:tim="http://service.bm.dk/dfdg/TimelinessReport/v1/">\
        <tim:StartDate>%s</tim:StartDate><tim:EndDate>%s</tim:EndDate>%s\
        </tim:GetTimelinessReportRequest>"""
        .formatted(from, to, further);
  }

  /** What the report holds of this citizen. */
  private List<Element> late(Answer report) {
    NodeList all = report.payload().getElementsByTagNameNS("*", "LateRegistration");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .filter(one -> text(one, "PersonCivilRegistrationIdentifier").equals(cpr.value()))
        .toList();
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  @Test
  @Rule({"FRA-21-2", "KON-06-13"})
  void anAbsenceThatWasKnownBeforeIsReportedAsLateNotRejected() {
    Answer receipt = register(today.minusDays(3));
    assertTrue(receipt.xml().contains("Registreret for sent"), receipt.xml());

    Answer report =
        accepted(
            gateway.send("workbase", TestGateway.JOBCENTRE, report(today.minusDays(7), today, "")));

    assertEquals(Optional.of("10100"), field(report, "JobCenterIdentifier"));
    Element late = late(report).get(0);
    assertEquals("AbsenceRegistered", text(late, "FactType"));
    assertEquals("FRA-21-2", text(late, "RuleIdentifier"));
    assertEquals("§ 21 stk. 2, vejledningen af 2011", text(late, "LegalReference"));
    assertEquals(today.minusDays(3).toString(), text(late, "EventDate"));
    assertEquals(today.minusDays(3).toString(), text(late, "DueDate"));
    assertEquals(today.toString(), text(late, "RegistrationDate"));
    assertEquals("3", text(late, "DaysLate"));
    assertEquals(
        field(receipt, "MessageIdentifier").orElseThrow(), text(late, "MessageIdentifier"));
  }

  @Test
  void whatIsRegisteredInTimeIsInNoReport() {
    register(today);
    assertEquals(
        List.of(),
        late(accepted(gateway.send("workbase", TestGateway.JOBCENTRE, report(today, today, "")))));
  }

  @Test
  void theHistoryShowsItToTheJobcentreAndToNoAKasse() {
    register(today.minusDays(1));
    String history = StatusPayloads.history(cpr, "LateReport");

    Answer shown = accepted(gateway.send("workbase", TestGateway.JOBCENTRE, history));
    assertEquals(Optional.of("ReportedLate"), field(shown, "FactType"));
    assertEquals(Optional.of("1"), field(shown, "DaysLate"));
    assertEquals(Optional.of(today.minusDays(1).toString()), field(shown, "DueDate"));

    refused(gateway.send("akasse01", FUND, history), FaultCode.BLOCK_NOT_OPEN);
    refused(
        gateway.send("jobnet", new Organisation(Organisation.AGENCY, "AMS"), history),
        FaultCode.BLOCK_NOT_OPEN);
  }

  @Test
  void anAKasseMayNotAskAtAll() {
    refused(
        gateway.send("akasse01", FUND, report(today, today, "")), FaultCode.OPERATION_NOT_COVERED);
  }

  @Test
  void theOperatorGetsTheSameAsRows() {
    register(today.minusDays(2));
    AdminClient operator = AdminClient.open(gateway.directory());
    Map<String, String> asked =
        Map.of("jobcentre", "10100", "from", today.toString(), "to", today.toString());

    JsonNode table = operator.call("timeliness", asked);

    assertEquals("jobcentre", table.path("columns").get(0).asText());
    assertTrue(
        StreamSupport.stream(table.path("rows").spliterator(), false)
            .anyMatch(
                row -> row.get(1).asText().equals(cpr.value()) && row.get(8).asText().equals("2")));
    for (Map<String, String> wrong :
        List.of(
            Map.of("jobcentre", "99999", "from", "2026-01-01", "to", "2026-01-02"),
            Map.of("jobcentre", "10100", "from", "2026-01-03", "to", "2026-01-02"),
            Map.of("jobcentre", "10100", "from", "yesterday", "to", "2026-01-02"))) {
      String told =
          assertThrows(AdminRefusal.class, () -> operator.call("timeliness", wrong)).getMessage();
      assertFalse(told.isBlank());
    }
  }
}
