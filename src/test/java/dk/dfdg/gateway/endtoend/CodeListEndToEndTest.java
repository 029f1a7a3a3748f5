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
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Code lists on the wire, and a list that is replaced while the gateway runs. */
class CodeListEndToEndTest {
  private static final Path FILES = Path.of("conf/codelists");
  private static final Organisation FUND = new Organisation(Organisation.FUND, "01");
  private static TestGateway gateway = TestGateway.fresh();

  private final AdminClient operator = AdminClient.open(gateway.directory());
  private final LocalDate today = gateway.clock().today();

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private Answer ask(String operation, String content) {
    return gateway.send(
        "akasse01",
        FUND,
        """
        <cod:%sRequest xmlns:cod="http://service.bm.dk/dfdg/CodeList/v1/">%s</cod:%sRequest>"""
            .formatted(operation, content, operation));
  }

  private Answer list(String name, LocalDate day) {
    return accepted(
        ask(
            "GetCodeList",
            "<cod:CodeListName>%s</cod:CodeListName><cod:ReferenceDate>%s</cod:ReferenceDate>"
                .formatted(name, day)));
  }

  private static int count(Answer answer, String element) {
    NodeList found = answer.payload().getElementsByTagNameNS("*", element);
    return found.getLength();
  }

  private JsonNode announce(String name, String csv, Map<String, String> further) {
    Map<String, String> arguments = new HashMap<>(further);
    arguments.putAll(Map.of("name", name, "csv", csv, "by", "test", "reason", "varslet ændring"));
    return operator.call("codelists/announce", arguments);
  }

  private static String file(String name) throws IOException {
    return Files.readString(FILES.resolve(name + ".csv"));
  }

  @Test
  @Rule("PUB-2001")
  void everyListOfTheLawIsServedWithAllItsValues() {
    Answer all = accepted(ask("GetCodeLists", ""));
    CodeLists law = CodeLists.load(FILES);
    assertEquals(law.all().size(), count(all, "CodeList"));
    law.all()
        .forEach(
            list ->
                assertTrue(
                    count(list(list.name(), today), "CodeListItem") >= list.entries().size(),
                    list.name()));
    refused(
        ask("GetCodeList", "<cod:CodeListName>None</cod:CodeListName>"),
        FaultCode.INVALID_CODE_LIST_NAME);
  }

  @Test
  @Rule("KOD-46.1-1")
  void aReplacedListIsServedAtOnceAndAnAnnouncedOneOnItsDay() throws IOException {
    LocalDate ahead = today.plusMonths(2);
    String type = file("AbsenceType") + "99;Prøvefravær;" + today + ";;own\n";
    String told =
        assertThrows(AdminRefusal.class, () -> announce("AbsenceType", type, Map.of()))
            .getMessage();
    assertTrue(told.contains(".csv") && told.contains("99"), told);

    String aids = file("AidType").replaceFirst("\n1;Undervisningsmateriale;", "\n1;Materiale;");
    assertEquals(1, announce("AidType", aids, Map.of()).path("version").asInt());
    Answer served = list("AidType", today);
    assertEquals(Optional.of("1"), field(served, "VersionNumber"));
    assertEquals(Optional.of(today.toString()), field(served, "EffectiveDate"));
    assertTrue(served.xml().contains("Materiale"), served.xml());

    announce(
        "AidType",
        aids.replaceFirst("\n1;Materiale;", "\n1;Andet materiale;"),
        Map.of("from", ahead.toString()));
    Answer before = list("AidType", today);
    assertEquals(Optional.of(ahead.toString()), field(before, "NextEffectiveDate"));
    assertFalse(before.xml().contains("Andet materiale"));
    assertTrue(list("AidType", ahead).xml().contains("Andet materiale"));

    Answer changes =
        accepted(
            ask(
                "GetCodeListChanges",
                "<cod:StartDate>%s</cod:StartDate><cod:CodeListName>AidType</cod:CodeListName>"
                    .formatted(today)));
    assertEquals(2, count(changes, "CodeListChange"));
    assertEquals(Optional.of(ahead.toString()), field(changes, "EffectiveDate"));
    assertEquals(Optional.of("varslet ændring"), field(changes, "ReasonText"));

    JsonNode versions = operator.call("codelists/list", Map.of());
    assertTrue(versions.path("rows").toString().contains("announced"), versions.toString());
  }

  @Test
  @Rule("REF-46.16-1")
  void aCompanyIsLookedUpByItsCvrNumberOrByAPNumber() {
    Answer company = accepted(company("99100028"));
    assertEquals(Optional.of("Prøvebyg A/S"), field(company, "CompanyName"));
    assertEquals(2, count(company, "ProductionUnit"));
    Answer unit = accepted(company("1999000002"));
    assertEquals(Optional.of("99100028"), field(unit, "CVRNumberIdentifier"));
    assertEquals(1, count(unit, "ProductionUnit"));

    Answer unknown = refused(company("1999999999"), FaultCode.COMPANY_NOT_DELIVERED);
    assertFalse(unknown.xml().contains("1999999999"), "it may be a CPR number");
  }

  private Answer company(String number) {
    return ask(
        "GetCompany",
        "<cod:CompanyNumberIdentifier>%s</cod:CompanyNumberIdentifier>".formatted(number));
  }

  @Test
  void theRulesObeyTheNewListAtOnce() throws IOException {
    String professions = file("Profession");
    String title =
        professions
            .lines()
            .filter(row -> row.startsWith("http://service.bm.dk/dfdg/profession/0034;"))
            .findFirst()
            .orElseThrow();
    String ended = title.replace(";;own", ";" + today.minusDays(1) + ";own");
    Cpr cpr = Citizens.add(gateway.database());
    String enrollment = Payloads.enrollment(cpr, 2, today);

    announce("Profession", professions.replace(title, ended), Map.of());
    Answer expired = gateway.send("workbase", TestGateway.JOBCENTRE, enrollment);

    assertTrue(expired.xml().contains(">2003<"), expired.xml());
  }
}
