package dk.dfdg.gateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.reference.CompanyStore;
import dk.dfdg.gateway.reference.ProductionUnit;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Companies and production units come from CVR row by row. */
@OnBothDatabases
class CompanyIntakeTest {
  private static final String COMPANY = "99100028;;Prøvebyg A/S;;;;1994-01-01;";
  private static final String UNIT =
      "99100028;1999000002;Prøvebyg A/S;Prøvevej 2;0800;Høje Taastrup;1994-01-01;";

  private final Database database;
  private final CompanyIntake intake;
  private final CompanyStore store = new CompanyStore();

  CompanyIntakeTest(TestDatabase test) {
    database = test.database();
    intake = new CompanyIntake(database);
  }

  private IntakeReport take(String... rows) {
    return intake.take(List.of(rows), 2);
  }

  private ProductionUnit unit() {
    return database.read(handle -> store.unit(handle, "1999000002")).orElseThrow();
  }

  @Test
  void aDeliveryIsInAndTheSameAgainChangesNothing() {
    take(COMPANY, UNIT);
    assertEquals("0800", unit().postalCode());
    assertEquals(new IntakeReport(0, 2, List.of()), take(COMPANY, "", UNIT));
    assertEquals(List.of(unit()), database.read(handle -> store.units(handle, "99100028", 1000)));
  }

  @Test
  void whatIsClosedGetsALastDay() {
    take(COMPANY, UNIT);
    assertEquals(1, take(UNIT + "2010-12-31").recorded());
    assertEquals("2010-12-31", unit().validTo().toString());
    assertEquals(1, take(UNIT).recorded());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99100029;;Prøve;;;;1994-01-01;|cvr",
        "99100001;1999000009;Prøve;;;;1994-01-01;|cvr",
        "99100028;199900000;Prøve;;;;1994-01-01;|p_number",
        "99100028;;;;;;1994-01-01;|name",
        "99100028;1999000009;Prøve;;800;;1994-01-01;|postal_code",
        "99100028;;Prøve;;;;01-01-1994;|valid_from",
        "99100028;;Prøve;;;;1994-01-01;1993-12-31|valid_to",
        "99100028;Prøve|row"
      })
  void aRowThatIsWrongIsListedAndTheOthersAreIn(String row, String field) {
    IntakeReport report = take(COMPANY, row, UNIT);
    assertEquals(
        List.of(field), report.problems().stream().map(RowProblem::field).distinct().toList());
    assertEquals(3, report.problems().get(0).line());
    assertEquals(2, report.recorded() + report.unchanged());
  }

  @Test
  void theSandboxHasASmallRegister() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("conf/sandbox/companies.csv"));
    assertEquals(CompanyIntake.header(), lines.get(0));
    IntakeReport report = intake.take(lines.subList(1, lines.size()), 2);
    assertEquals(List.of(), report.problems());
    assertTrue(report.recorded() > 30, report.toString());
  }
}
