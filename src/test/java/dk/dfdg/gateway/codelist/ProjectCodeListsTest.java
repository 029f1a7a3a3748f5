package dk.dfdg.gateway.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.testing.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code lists in conf/codelists hold what the law lists. */
class ProjectCodeListsTest {
  private final CodeLists lists = CodeLists.load(Path.of("conf/codelists"));

  @ParameterizedTest
  @CsvSource({
    "ClientCategoryType,1,7",
    "CurrentUnemploymentStatusType,1,4",
    "ContactGroupType,1,8",
    "MatchGroupType,1,3",
    "InterviewContactType,1,5",
    "RequestUserType,1,4"
  })
  @Rule({"TIL-08.5-3", "TIL-08.5-10"})
  void theListHasExactlyTheLawsCodes(String list, int first, int last) {
    assertEquals(
        IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList(), codes(list));
  }

  @Test
  @Rule("AFM-08.6-4")
  void thereAreTwentySevenCauses() {
    List<String> expected =
        Stream.of(
                IntStream.rangeClosed(1, 11),
                IntStream.rangeClosed(15, 23),
                IntStream.rangeClosed(26, 32))
            .flatMapToInt(codes -> codes)
            .mapToObj(Integer::toString)
            .toList();
    assertEquals(27, expected.size());
    assertEquals(expected, codes("CauseType"));
  }

  @Test
  void someJobTitlesHaveExpired() {
    CodeList professions = lists.get("Profession");
    String telegraphist = "http://service.bm.dk/dfdg/profession/0132";
    assertTrue(professions.isValid(telegraphist, LocalDate.parse("2011-08-31")));
    assertFalse(professions.isValid(telegraphist, LocalDate.parse("2011-09-01")));
    assertTrue(professions.isKnown(telegraphist));
  }

  @Test
  void anUnknownListIsAMistakeOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> lists.get("None"));
  }

  private List<String> codes(String list) {
    return lists.get(list).entries().stream().map(CodeListEntry::code).toList();
  }
}
