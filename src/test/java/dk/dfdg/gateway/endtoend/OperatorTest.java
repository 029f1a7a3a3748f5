package dk.dfdg.gateway.endtoend;

import static dk.dfdg.gateway.endtoend.Answers.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.intake.CprIntake;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the operator's command line gets from a running gateway. */
class OperatorTest {
  private static final Organisation AGENCY = new Organisation(1, "AMS");
  private static final Organisation MUNICIPALITY = new Organisation(7, "101");

  private static TestGateway gateway;
  private static AdminClient operator;

  @BeforeAll
  static void start() {
    gateway = TestGateway.fresh();
    operator = AdminClient.open(gateway.directory());
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void isToldWhatLiesAheadDayByDayAndForOneCitizen() {
    Cpr cpr = Citizens.add(gateway.database());
    LocalDate today = gateway.clock().today();
    accepted(gateway.send("jobnet", AGENCY, Payloads.enrollment(cpr, 4, today)));

    JsonNode citizen = operator.call("deadlines/citizen", Map.of("cpr", cpr.value()));
    List<String> row =
        StreamSupport.stream(citizen.path("rows").spliterator(), false)
            .filter(each -> each.get(1).asText().equals("missed-contact"))
            .map(each -> each.get(0).asText() + " " + each.get(3).asText())
            .toList();
    assertEquals(1, row.size(), citizen::toString);
    assertTrue(row.get(0).endsWith(" TIL-05.2-4"));

    String day = row.get(0).substring(0, 10);
    JsonNode days = operator.call("deadlines/days", Map.of("days", "31"));
    assertTrue(
        StreamSupport.stream(days.path("rows").spliterator(), false)
            .anyMatch(
                each ->
                    each.get(0).asText().equals(day)
                        && each.get(1).asText().equals("missed-contact")
                        && each.get(2).asInt() >= 1
                        && each.get(5).asText().contains("contact")),
        days::toString);
    assertFalse(days.toString().contains(cpr.value()));

    assertEquals(0, operator.call("deadlines/rebuild", Map.of()).path("corrected").asInt());
    assertThrows(
        AdminRefusal.class,
        () -> operator.call("deadlines/citizen", Map.of("cpr", Citizens.number().value())));
    assertThrows(AdminRefusal.class, () -> operator.call("deadlines/days", Map.of("days", "-1")));
  }

  @Test
  @Rule({"ADM-05-1", "ADM-05-2"})
  void takesInWhatCprDeliversAndTheNextCallKnowsIt() {
    Cpr cpr = Citizens.number();
    LocalDate today = gateway.clock().today();

    JsonNode report =
        operator.call(
            "citizens/import",
            Map.of(
                "header",
                CprIntake.header(),
                "line",
                "7",
                "rows",
                "created;" + cpr.value() + ";" + today + ";Elena;Test;101;\nmoved;;;;;;"));

    assertEquals(1, report.path("recorded").asInt());
    assertEquals(8, report.path("problems").get(0).path("line").asInt());
    accepted(gateway.send("workbase", TestGateway.JOBCENTRE, Payloads.enrollment(cpr, 3, today)));
    assertThrows(
        AdminRefusal.class,
        () -> operator.call("citizens/import", Map.of("header", "cpr;name", "rows", "")));
  }

  @Test
  @Rule({"WS-04-1", "WS-04-3"})
  void seesTheNoticesOfSystemChangesWithTheAgreement() {
    String notice =
        """
        <agr:AnnounceSystemChangeRequest xmlns:agr="%s"><agr:SystemChange>\
        <agr:SystemName>WorkBase</agr:SystemName>\
        <agr:StartDate>%s</agr:StartDate>\
        <agr:ChangeDescription>Nyt modul</agr:ChangeDescription>\
        </agr:SystemChange></agr:AnnounceSystemChangeRequest>"""
            .formatted(TestGateway.AGREEMENT, gateway.clock().today().plusDays(7));

    accepted(gateway.send("workbase", MUNICIPALITY, notice));

    JsonNode agreement = operator.call("agreement/show", Map.of("id", "A-workbase"));
    assertEquals(1, agreement.path("systemChanges").size(), agreement::toString);
    JsonNode change = agreement.path("systemChanges").get(0);
    assertEquals("WorkBase", change.path("system").asText());
    assertTrue(change.path("late").asBoolean() && change.path("incomplete").asBoolean());
    JsonNode listed =
        StreamSupport.stream(operator.call("agreement/list", Map.of()).spliterator(), false)
            .filter(each -> each.path("id").asText().equals("A-workbase"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, listed.path("systemChanges").asInt());
  }
}
