package dk.dfdg.gateway.timeliness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.law.BadLawData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of the law as data. */
class TimelinessTableTest {
  private static final String HEADER =
      "fact;only;event;days;rule;paragraph;first_day;last_day;source;correction;deletion\n";

  @TempDir Path folder;

  @Test
  void everyRowIsAboutAKindOfFactThatThereIs() {
    Set<String> kinds =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dk.dfdg.gateway.citizen")
                .stream()
                .filter(type -> type.isAssignableTo(CitizenFact.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        TimelinessTable.load(Path.of("conf/rules")).rows().stream()
            .flatMap(rule -> Stream.of(rule.fact(), rule.correction(), rule.deletion()))
            .filter(fact -> fact != null && !kinds.contains(fact))
            .toList());
  }

  @Test
  void aRuleThatIsNotInTheCatalogueIsRefusedWithFileAndLine() throws IOException {
    assertRefused("A;;d;0;NO-1;§ 1;2011-01-01;;law", "timeliness.csv, line 2", "NO-1");
  }

  @Test
  void aRowWithoutParagraphOrDayIsRefused() throws IOException {
    assertRefused("A;;d;0;R-1;;2011-01-01;;law", "paragraph is empty");
    assertRefused("A;;;0;R-1;§ 1;2011-01-01;;law", "event is empty");
    assertRefused("A;;d;0;R-1;§ 1;;;law", "first_day");
    assertRefused("A;;d;0;R-1;§ 1;2011-01-01;2010-12-31;law", "last_day is before first_day");
    assertRefused("A;;d;-1;R-1;§ 1;2011-01-01;;law", "days is less than 0");
    assertRefused("A;type;d;0;R-1;§ 1;2011-01-01;;law", "detail=value");
  }

  @Test
  void twoRowsForOneRegistrationAreRefused() throws IOException {
    String row = "A;;d;0;R-1;§ 1;2011-01-01;;law\n";
    assertRefused(row + "A;type=7;d;7;R-1;§ 1;2012-01-01;;law", "would come under two rows");
  }

  @Test
  void rowsOfOtherYearsOrOtherTypesStandBesideEachOther() throws IOException {
    write(
        "A;type=7;d;0;R-1;§ 1;2011-01-01;2011-12-31;law\n"
            + "A;type=7;d;7;R-1;§ 1;2012-01-01;;law\n"
            + "A;type=4;d;7;R-1;§ 1;2011-01-01;;law\n"
            + "B;;d;7;R-1;§ 1;2011-01-01;;law\n");
    assertEquals(4, TimelinessTable.load(folder).rows().size());
    assertEquals(Set.of("R-1"), TimelinessTable.load(folder).rules());
  }

  private void assertRefused(String rows, String... reasons) throws IOException {
    write(rows);
    String message =
        assertThrows(BadLawData.class, () -> TimelinessTable.load(folder)).getMessage();
    for (String reason : reasons) {
      assertTrue(message.contains(reason), message);
    }
  }

  private void write(String rows) throws IOException {
    Files.writeString(
        folder.resolve("catalogue.csv"), "id;source;paragraph;rule;term\nR-1;law;§ 1;rule;term\n");
    Files.writeString(
        folder.resolve("timeliness.csv"), HEADER + (rows.strip() + "\n").replace("\n", ";;\n"));
  }
}
