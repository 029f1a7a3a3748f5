package dk.dfdg.gateway.interview;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.contact.InterviewTypeTable;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of conversations that leaves a question open stops the start. */
@Rule("IDK-27-13")
class InterviewTablesTest {
  private static final String TYPES = "interview-types.csv";

  @TempDir Path folder;

  @Test
  void aTypeWithoutARowIsRefused() {
    assertBad("\n9;[^\n]*", "", "has no row for value 9 of InterviewType");
  }

  @Test
  void aTypeThatIsMaybeReportedIsRefused() {
    assertBad("\n7;yes;", "\n7;maybe;", "held is \"maybe\"");
  }

  @Test
  void aTypeThatIsRefusedWithoutAReasonIsRefused() {
    assertBad("\n(9;.*);[^;\n]*;([^;\n]*;[^;\n]*)\n", "\n$1;;$2\n", "refused_da is empty");
  }

  @Test
  void aResettingTypeThatIsNotReportedIsRefused() {
    assertBad("\n9;no;no;", "\n9;no;yes;", "cannot be resetting");
  }

  @Test
  void aContactGroupThatIsNoneIsRefused() {
    assertBad("\n7;yes;yes;1 2", "\n7;yes;yes;9 2", "9 is no contact group");
  }

  @Test
  void aRowWithoutItsParagraphIsRefused() {
    assertBad("\n(9;.*;)[^;\n]*\n", "\n$1\n", "source is empty");
  }

  private void assertBad(String pattern, String replacement, String reason) {
    try {
      Path rules = Asking.CONF.resolve("rules");
      Files.writeString(
          folder.resolve(TYPES),
          Files.readString(rules.resolve(TYPES)).replaceAll(pattern, replacement));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    String message =
        assertThrows(BadLawData.class, () -> InterviewTypeTable.load(folder, Asking.LISTS))
            .getMessage();
    assertTrue(message.contains(reason), message);
  }
}
