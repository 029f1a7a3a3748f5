package dk.dfdg.gateway.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.codelist.CodeListEntry;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.CourseRoom;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of chapter 6 or 7 that leaves a question open stops the start, and says where. */
class CourseTablesTest {
  private static final Path RULES = CourseRoom.CONF.resolve("rules");

  @TempDir Path folder;

  @Test
  @Rule({"SYG-34-8", "CVS-40-4"})
  void theCodeListsAreThoseOfTheGuidance() {
    LocalDate day = LocalDate.parse("2011-09-12");
    assertEquals(List.of("1", "2", "3"), valid("VisitationCategoryType", day));
    assertEquals(List.of("2", "3"), valid("CvStatusType", day));
    assertEquals(List.of("1", "2", "3", "5"), valid("CvStatusType", LocalDate.parse("2021-12-06")));
  }

  private static List<String> valid(String list, LocalDate day) {
    return CourseRoom.LISTS.get(list).entries().stream()
        .filter(entry -> entry.isValidOn(day))
        .map(CodeListEntry::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\\n5;no;27[^\\n]*|``|has no row for value 5 of InterviewContactType",
        "\\n5;no;27|\\n4;no;27|line 6: is about a value that has a row already",
        "\\n5;no;27|\\n5;no;33|line 6: absence_types: 33 is no absence type",
        "\\n5;no;27|\\n5;no;27 27|line 6: absence_types: 27 is no absence type, or stands twice",
        "\\n5;no;|\\n5;nej;|line 6: always is \"nej\"",
        ";14;yes;|;x;yes;|line 3: return_within_days is not a number",
        "SYG-34-4;|;|line 2: rule is empty",
        "SYG-34-5;[^;]*;|SYG-34-5;;|line 3: advice_da is empty",
      })
  void aTableOfFormsThatIsWrongIsRefused(String pattern, String replacement, String reason) {
    assertBad(
        "follow-up-forms.csv",
        pattern,
        replacement,
        reason,
        () -> FollowUpForms.load(folder, CourseRoom.LISTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\\n8;[^\\n]*|``|has no row for value 8 of ContactGroupType",
        "\\n8;no|\\n8;nej|line 9: municipality is \"nej\"",
        ";4368;|;4371;|line 2: refusal is \"4371\"",
        "\\n8;no;no;70275;CVS-39-1|\\n8;no;no;70275;|line 9: rule is empty",
      })
  void aTableOfReportersThatIsWrongIsRefused(String pattern, String replacement, String reason) {
    copy("cv-status-reports.csv");
    assertBad(
        "cv-reporters.csv",
        pattern,
        replacement,
        reason,
        () -> CvReporters.load(folder, CourseRoom.LISTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\\n5;[^\\n]*|``|has no row for value 5 of CvStatusType",
        "\\n5;yes;no;yes;|\\n5;yes;no;maybe;|line 5: needs_cv is \"maybe\"",
        "CVS-40-4;[^;\\n]*\\n|CVS-40-4;\\n|line 2: source is empty",
      })
  void aTableOfStatusesThatIsWrongIsRefused(String pattern, String replacement, String reason) {
    copy("cv-reporters.csv");
    assertBad(
        "cv-status-reports.csv",
        pattern,
        replacement,
        reason,
        () -> CvReporters.load(folder, CourseRoom.LISTS));
  }

  private void copy(String file) {
    try {
      Files.copy(RULES.resolve(file), folder.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void assertBad(
      String file, String pattern, String replacement, String reason, Runnable load) {
    try {
      String good = Files.readString(RULES.resolve(file));
      String bad =
          good.replaceFirst(pattern.replace("\\n", "\n"), replacement.replace("\\n", "\n"));
      assertTrue(!good.equals(bad), pattern);
      Files.writeString(folder.resolve(file), bad);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    String message = assertThrows(BadLawData.class, load::run).getMessage();
    assertTrue(message.startsWith(file) && message.contains(reason), message);
  }
}
