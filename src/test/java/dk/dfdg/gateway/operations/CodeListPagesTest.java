package dk.dfdg.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of code lists")
class CodeListPagesTest {

  @Test
  @Rule("KOD-46.1-1")
  @DisplayName("give each list as CSV, and what is announced to change, until its day has come")
  void listsAndChanges() throws Exception {
    try (TestGateway gateway = TestGateway.fresh()) {
      Pages pages = new Pages(gateway.gateway().address(), gateway.directory());
      assertTrue(pages.get("/").body().contains("href=\"/codelists/\""));
      String file = Files.readString(Path.of("conf/codelists/PlaceType.csv"));
      HttpResponse<String> csv = pages.get("/codelists/PlaceType.csv");
      assertEquals("text/csv;charset=UTF-8", csv.headers().firstValue("Content-Type").orElse(""));
      assertEquals(file.lines().toList(), csv.body().lines().toList());
      assertEquals(404, pages.get("/codelists/None.csv").statusCode());

      LocalDate day = gateway.clock().today().plusDays(1);
      AdminClient operator = AdminClient.open(gateway.directory());
      operator.call(
          "codelists/announce",
          Map.of(
              "name", "AidType",
              "csv",
                  Files.readString(Path.of("conf/codelists/AidType.csv"))
                      .replaceFirst("\n1;", "\n3;<Prøve>;" + day + ";;own\n1;"),
              "from", day.toString(),
              "by", "test",
              "reason", "ny type"));
      String page = pages.get("/codelists/").body();
      assertTrue(page.contains("&lt;Prøve&gt;") && page.contains("ny type"), page);
      String changes = pages.get("/codelists/changes.csv").body();
      assertTrue(
          changes.contains(day + ";AidType;1;3;added;;;;<Prøve>;" + day + ";;ny type"), changes);
      assertTrue(!pages.get("/codelists/AidType.csv").body().contains("Prøve"));

      operator.call("clock/advance", Map.of("period", "P1D"));
      assertTrue(pages.get("/codelists/AidType.csv").body().contains("Prøve"));
    }
  }
}
