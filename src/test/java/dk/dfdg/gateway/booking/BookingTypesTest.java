package dk.dfdg.gateway.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of the types of conversations. */
class BookingTypesTest {
  private static final Path RULES = Path.of("conf/rules");
  private static final List<Integer> ALL = List.of(4, 5, 6, 7, 8, 9, 10, 12);

  @TempDir Path folder;
  private final CodeLists lists = CodeLists.load(Path.of("conf/codelists"));
  private final BookingTypes types = BookingTypes.load(RULES, lists);

  @Test
  @Rule("IDK-27-13")
  void whatIsHeldIsReportedAsOneOfFourTypes() {
    Set<Integer> held = new TreeSet<>();
    ALL.forEach(type -> held.addAll(types.find(type).orElseThrow().heldAs()));
    assertEquals(Set.of(4, 7, 10, 12), held);
    assertEquals(Set.of(), types.find(8).orElseThrow().heldAs());
    assertEquals(Set.of(), types.find(9).orElseThrow().heldAs());
  }

  @Test
  @Rule("IDK-27-12")
  void anotherConversationIsNeverReportedAsAJobInterview() {
    assertEquals(Set.of(12), types.find(12).orElseThrow().heldAs());
  }

  @Test
  void theAkasseSeesThePublishedTypes() {
    assertEquals(List.of(7, 8, 9, 10, 12), ALL.stream().filter(types::fundMaySee).toList());
  }

  @Test
  void aMistakeInTheTableStopsTheStartWithItsFileLineAndReason() throws Exception {
    String good = Files.readString(RULES.resolve("booking-types.csv"));
    assertBad(good.replace("4;6;no", "4;six;no"), "not a number");
    assertBad(good.replace("4;6;no", "4;6;maybe"), "self_booking");
    assertBad(good.replaceFirst("(?m)^9;.*\n", ""), "no row for value 9");
    assertBad(good + good.lines().skip(1).findFirst().orElseThrow() + "\n", "has a row already");
    assertBad(good.replaceFirst("(?m)^8;", "11;"), "not in the code list");
  }

  private void assertBad(String content, String reason) throws Exception {
    Files.writeString(folder.resolve("booking-types.csv"), content);
    BadLawData refused =
        assertThrows(BadLawData.class, () -> BookingTypes.load(folder, lists), reason);
    assertTrue(refused.getMessage().contains("booking-types.csv"), refused.getMessage());
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }
}
