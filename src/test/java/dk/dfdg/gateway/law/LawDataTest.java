package dk.dfdg.gateway.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of the law that is wrong stops the start, and says where it is wrong. */
class LawDataTest {
  private static final String CODES = "code;name_da;valid_from;valid_to;source\n";

  @TempDir Path folder;

  @Test
  void readsSemicolonsQuotesAndDanishLetters() {
    List<CsvRow> rows = CsvFile.read(file("x.csv", "a;b\n1;\"å; ø\"\n 2 ;\n"), "a", "b");
    assertEquals("å; ø", rows.get(0).text("b"));
    assertEquals(2, rows.get(1).number("a"));
    assertTrue(rows.get(1).optional("b").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;b;c\\n1;2;3|line 1: columns are [a, b, c]; expected are [a, b]",
        "a\\n1|line 1: columns are [a]; expected are [a, b]",
        "a;b\\n1|line 2: has 1 fields",
        "a;b\\n1;2;3|line 2: has 3 fields",
        "a;b|has no rows",
      })
  void aFileWithOtherColumnsIsRefused(String text, String reason) {
    Path file = file("x.csv", text.replace("\\n", "\n"));
    assertBad(() -> CsvFile.read(file, "a", "b"), "x.csv", reason);
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("x.csv");
    Files.write(file, "a\nså".getBytes(StandardCharsets.ISO_8859_1));
    assertBad(() -> CsvFile.read(file, "a"), "x.csv", "UTF-8");
  }

  @Test
  void aMissingFileIsRefused() {
    assertBad(() -> CsvFile.read(folder.resolve("none.csv"), "a"), "none.csv", "cannot be read");
  }

  @ParameterizedTest
  @CsvSource({
    "1;Et;2011-08-25;;, line 2: source is empty",
    "1;Et;25-08-2011;;own, line 2: valid_from is not a date",
    "1;Et;2011-08-25;2011-08-24;own, line 2: valid_to is before valid_from",
    "1;Et;2011-08-25;2011-12-31;own\\n1;Et;2011-12-31;;own, line 3: code 1 is valid twice",
    "1;Et;2011-08-25;;own\\n1;Et;2010-01-01;;own, line 3: code 1 is valid twice",
  })
  void aCodeListThatContradictsItselfIsRefused(String rows, String reason) {
    file("X.csv", CODES + rows.replace("\\n", "\n"));
    assertBad(() -> CodeLists.load(folder), "X.csv", reason);
  }

  @Test
  void aCodeIsValidOnItsFirstAndLastDay() {
    file("X.csv", CODES + "1;Et;2011-08-25;2011-12-31;own\n1;En;2012-01-01;;own\n");
    CodeList list = CodeLists.load(folder).get("X");
    assertTrue(list.isValid("1", LocalDate.parse("2011-08-25")));
    assertEquals("Et", list.find("1", LocalDate.parse("2011-12-31")).orElseThrow().nameDanish());
    assertEquals("En", list.find("1", LocalDate.parse("2012-01-01")).orElseThrow().nameDanish());
    assertTrue(list.find("1", LocalDate.parse("2011-08-24")).isEmpty());
    assertTrue(list.isKnown("1"));
    assertEquals(2, list.entries().size());
  }

  @Test
  void aRuleThatStandsTwiceIsRefused() {
    file(
        "catalogue.csv",
        "id;source;paragraph;rule;term\nA-1;own;p;A rule.;t\nA-1;own;p;A rule.;t\n");
    assertBad(() -> RuleCatalogue.load(folder), "catalogue.csv", "line 3: rule A-1 stands twice");
  }

  @Test
  void aTableThatNamesARuleWithoutAParagraphIsRefused() {
    file("catalogue.csv", "id;source;paragraph;rule;term\nA-1;own;p;A rule.;t\n");
    file("registrars.csv", "group;rule\n1;A-1\n2;A-2\n");
    assertBad(
        () -> RuleCatalogue.load(folder),
        "registrars.csv",
        "line 3: rule A-2 is not in catalogue.csv");
  }

  @Test
  void theCatalogueOfTheProjectIsGood() {
    RuleCatalogue catalogue = RuleCatalogue.load(Path.of("conf/rules"));
    assertEquals("§ 8 stk. 6 nr. 2, vejledningen af 2011", catalogue.get("AFM-08.6-2").source());
    assertTrue(catalogue.find("NONE").isEmpty());
    assertThrows(IllegalArgumentException.class, () -> catalogue.get("NONE"));
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertBad(Runnable load, String file, String reason) {
    String message = assertThrows(BadLawData.class, load::run).getMessage();
    assertTrue(message.startsWith(file) && message.contains(reason), message);
  }
}
