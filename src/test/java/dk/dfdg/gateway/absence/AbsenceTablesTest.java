package dk.dfdg.gateway.absence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.citizen.AbsenceRow;
import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of absences that leaves a question open stops the start, and says where. */
class AbsenceTablesTest {
  private static final Path CONF = Path.of("conf/rules");

  @TempDir Path folder;

  @Test
  void theProjectsTableHasThe31ReasonsOfBilag2In188RowsOfRulesInTheCatalogue() {
    assertEquals(188, Telling.TABLE.rows().size());
    assertEquals(31, Telling.TABLE.rows().stream().map(AbsenceRow::type).distinct().count());
    RuleCatalogue catalogue = RuleCatalogue.load(CONF);
    Telling.TABLE.rows().forEach(row -> catalogue.get(row.rule()));
  }

  @Test
  void onlyMatch1IsExemptedFromBeingEnrolled() {
    assertTrue(
        Telling.TABLE.rows().stream()
            .filter(AbsenceRow::exemptsFromEnrollment)
            .allMatch(row -> row.matchGroup() == 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "^absence_type;name_da|absence_type;name|line 1: columns are",
        ";no;BI2-01-1;|;BI2-01-1;|line 2: has 16 fields; expected are 17",
        "\\n10;Ferie;2;2;[^\\n]*|``|line 67: a match group is missing before this one",
        "\\n25;Seniorjob;[^\\n]*|``|line 188: no row for absence type 25",
        "Ferie;1;;|Ferie;2;1;|line 66: the absence stands twice",
        "Ferie;2;1;|Ferie;2;;|the absence stands twice",
        "Ferie;8;;|Ferie;9;;|contact groups are 1-8, match groups 1-3",
        "Ferie;7;3;|Ferie;7;4;|contact groups are 1-8, match groups 1-3",
        "Ferie;8;;3M|Ferie;8;;3 mdr|limit is \"3 mdr\"",
        "Ferie;8;;3M;;no|Ferie;8;;3M;;perhaps|end_may_be_missing is \"perhaps\"",
        "sygemelding;8;;NONE;13|sygemelding;8;;NONE;x|backdating_days is not a number",
        "\\n10;Ferie;8|\\n10;Vacation;8|code and name are not those of the code list AbsenceType",
        "no;BI2-30-1;[^\\n]*|no;BI2-30-1;|line 182: source is empty",
        "BI2-30-1;|;|line 182: rule is empty",
        "yes;no;no;no;no;BI2-30-1|yes;ja;no;no;no;BI2-30-1|referred_work is \"ja\"",
      })
  void aTableOfBilag2ThatIsWrongIsRefused(String pattern, String replacement, String reason) {
    change("absence.csv", unescaped(pattern), unescaped(replacement));
    String message =
        assertThrows(BadLawData.class, () -> AbsenceTable.load(folder, Telling.LISTS)).getMessage();
    assertTrue(message.startsWith("absence.csv") && message.contains(reason), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\\n32;[^\\n]*|``|has no row for value 32 of AbsenceType",
        "\\n32;|\\n33;|line 32: is about a value that is not in the code list AbsenceType",
        "\\n32;|\\n31;|line 32: is about a value that has a row already",
        "\\n1;no|\\n1;nej|line 2: citizen is \"nej\"; allowed are yes, no",
        "FRA-19.1-10;[^\\n]*|FRA-19.1-10;|line 2: source is empty",
        "FRA-19.1-10;|;|line 2: rule is empty",
        "other_actor;|other;|line 1: columns are",
      })
  void aTableOfRegistrarsThatIsWrongIsRefused(String pattern, String replacement, String reason) {
    change("absence-registrars.csv", unescaped(pattern), unescaped(replacement));
    String message =
        assertThrows(BadLawData.class, () -> AbsenceRegistrars.load(folder, Telling.LISTS))
            .getMessage();
    assertTrue(message.startsWith("absence-registrars.csv") && message.contains(reason), message);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }

  private void change(String file, String pattern, String replacement) {
    try {
      String good = Files.readString(CONF.resolve(file));
      String bad = good.replaceFirst(pattern, replacement);
      assertTrue(!good.equals(bad), pattern);
      Files.writeString(folder.resolve(file), bad);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
