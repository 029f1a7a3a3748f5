package dk.dfdg.gateway.enrollment;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.CategoryGroupTable;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of the law that leaves a question open stops the start. */
class EnrollmentTablesTest {
  private final CodeLists lists = CodeLists.load(Path.of("conf/codelists"));

  @TempDir Path folder;

  @Test
  void aCategoryWithoutARegistrarIsRefused() {
    change("rules/enrollment-registrars.csv", "7;reenrollment[^\n]*\n", "");
    assertBad(() -> RegistrarTable.load(folder, lists), "has no row for value 7");
  }

  @Test
  void aCauseWithoutALineOfWhoMaySetItIsRefused() {
    change("rules/cancellation-causes.csv", "\n32;", "\n33;");
    assertBad(() -> CauseTable.load(folder, lists), "line 28: is about a value that is not in");
  }

  @Test
  void aWordThatIsNoAnswerIsRefused() {
    change("rules/cancellation-causes.csv", "\n1;yes", "\n1;maybe");
    assertBad(
        () -> CauseTable.load(folder, lists), "line 2: citizen is \"maybe\"; allowed are yes, no");
  }

  @Test
  void aMissingSourceIsRefused() {
    change("rules/category-contact-group.csv", ";vejl[^\n]*", ";");
    assertBad(() -> CategoryGroupTable.load(folder, lists), "line 2: source is empty");
  }

  @Test
  void aPairThatStandsTwiceIsRefused() {
    change("rules/category-status.csv", "\n1;2;", "\n1;1;");
    assertBad(() -> CategoryStatusTable.load(folder), "line 3: the pair stands twice");
  }

  @Test
  void aJobcentreOutsideItsMunicipalityIsRefused() {
    change("registers/jobcentres.csv", ";101;", ";147;");
    assertBad(() -> JobcentreRegister.load(folder), "line 2: the jobcentre's number");
  }

  private void change(String file, String pattern, String replacement) {
    Path original = Path.of("conf").resolve(file);
    try {
      Files.writeString(
          folder.resolve(original.getFileName()),
          Files.readString(original).replaceAll(pattern, replacement));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertBad(Runnable load, String reason) {
    String message = assertThrows(BadLawData.class, load::run).getMessage();
    assertTrue(message.contains(reason), message);
  }
}
