package dk.dfdg.gateway.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.contact.MatchTable;
import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of the law that leaves a question open stops the start. */
class PersonTablesTest {
  private static final String BENEFITS = "several-benefits.csv";

  @TempDir Path folder;

  @Test
  void aGroupWithoutARegistrarIsRefused() {
    change("contact-group-registrars.csv", "\n8;no[^\n]*", "");
    assertBad(() -> ContactGroupRegistrars.load(folder, Asking.LISTS), "has no row for value 8");
  }

  @Test
  void aGroupThatIsMaybeMatchedIsRefused() {
    change("match-registrars.csv", "\n3;voluntary", "\n3;maybe");
    assertBad(() -> MatchTable.load(folder, Asking.LISTS), "line 4: matched is \"maybe\"");
  }

  @Test
  void aNumberOfBilag1WithoutARowIsRefused() {
    change(BENEFITS, "\n8;2 6[^\n]*", "");
    assertBad(this::loadBenefits, "has no row for number 8 of Bilag 1");
  }

  @Test
  void theSameQuestionAnsweredTwiceIsRefused() {
    change(BENEFITS, "\n2.1;1 2;;2;", "\n2.1;1 2;;3;");
    assertBad(this::loadBenefits, "line 4: the same benefits and situation");
  }

  @Test
  void aBenefitThatIsInNoCodeListIsRefused() {
    change(BENEFITS, "\n5;1 3;", "\n5;1 33;");
    assertBad(this::loadBenefits, "line 7: groups: 33 is not in GroupOrBenefitType");
  }

  @Test
  void aRowWithoutItsParagraphIsRefused() {
    change(BENEFITS, ";vejledningen af 2011 Bilag 1 nr. 5\n", ";\n");
    assertBad(this::loadBenefits, "line 7: source is empty");
  }

  @Test
  void theProjectsTableHoldsEveryRowOfBilag1() {
    SeveralBenefitsTable table =
        SeveralBenefitsTable.load(Asking.CONF.resolve("rules"), Asking.LISTS);
    assertEquals(18, table.rows().stream().filter(row -> row.row().matches("[0-9.]+")).count());
  }

  private void loadBenefits() {
    SeveralBenefitsTable.load(folder, Asking.LISTS);
  }

  private void change(String file, String pattern, String replacement) {
    try {
      Files.writeString(
          folder.resolve(file),
          Files.readString(Asking.CONF.resolve("rules").resolve(file))
              .replaceAll(pattern, replacement));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertBad(Runnable load, String reason) {
    String message = assertThrows(BadLawData.class, load::run).getMessage();
    assertTrue(message.contains(reason), message);
  }
}
