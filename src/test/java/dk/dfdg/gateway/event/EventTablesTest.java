package dk.dfdg.gateway.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.DelegatedTasks;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of events are whole, and a broken one stops the start. */
class EventTablesTest {
  private static final Path RULES = Path.of("conf/rules");
  private static final CodeLists LISTS = CodeLists.load(Path.of("conf/codelists"));
  private static final EventTable EVENTS = EventTable.load(RULES, LISTS);

  @TempDir private Path folder;

  @Test
  void whatSomebodyRegistersHasItsOperation() {
    EventOperations operations = EventOperations.load(RULES, EVENTS);
    assertEquals("RegisterEvent", operations.registering("R43").orElseThrow().name());
    assertEquals(
        "UnemploymentFundMembershipService", operations.registering("MT").orElseThrow().service());
    assertTrue(operations.registering("F19").isEmpty());
  }

  @Test
  void howCodesStandToEachOtherIsReadFromTheTable() {
    assertEquals(
        Set.of("F03", "F04", "F05", "F06", "F08", "F09"),
        EVENTS.find("F10", null).orElseThrow().related("annuls"));
    assertEquals(
        Set.of("F22", "F23", "F24", "F25"),
        EVENTS.find("R14", null).orElseThrow().related("excluded_by"));
    assertEquals(Set.of(), EVENTS.find("R43", null).orElseThrow().related("annuls"));
  }

  @Test
  void anEventWithoutOperationWithTwoOrWithOneThoughItIsFormedStopsTheStart() throws IOException {
    for (String[] change :
        new String[][] {{" R43 ", " "}, {" R43 ", " R43 R43 "}, {" R43 ", " R43 F19 "}}) {
      String whole = Files.readString(RULES.resolve("event-operations.csv"));
      assertTrue(whole.contains(change[0]));
      Files.writeString(
          folder.resolve("event-operations.csv"), whole.replaceFirst(change[0], change[1]));
      assertThrows(BadLawData.class, () -> EventOperations.load(folder, EVENTS), change[1]);
    }
  }

  @Test
  @Rule("HTY-0-1")
  void anEventThatAnotherActorRegistersAndThatBelongsToNoTaskStopsTheStart() throws IOException {
    DelegableEvents.check(RULES, EVENTS, AccessMatrix.load(RULES).tasks());
    String tasks = Files.readString(RULES.resolve("delegated-tasks.csv"));
    Files.writeString(folder.resolve("delegated-tasks.csv"), tasks.replace(" R43 ", " "));
    Files.copy(RULES.resolve("access-matrix.csv"), folder.resolve("access-matrix.csv"));
    DelegatedTasks without = AccessMatrix.load(folder).tasks();
    BadLawData bad =
        assertThrows(BadLawData.class, () -> DelegableEvents.check(folder, EVENTS, without));
    assertTrue(bad.getMessage().contains("R43"), bad.getMessage());
  }

  @Test
  void aRelationThatCannotBeReadStopsTheStart() throws IOException {
    String whole = Files.readString(RULES.resolve("events.csv"));
    Files.writeString(folder.resolve("events.csv"), whole.replaceFirst(";pair:A04;", ";pair-A04;"));
    assertThrows(BadLawData.class, () -> EventTable.load(folder, LISTS));
  }

  @Test
  void aRegistrationThatIsOpenToOthersThanBilag4NamesStopsTheStartUnlessItIsSaidWhy()
      throws IOException {
    RegistrarDifferences.check(RULES, EVENTS);
    try (Stream<Path> tables = Files.list(RULES)) {
      for (Path table : tables.toList()) {
        Files.copy(table, folder.resolve(table.getFileName()));
      }
    }
    for (String[] change :
        new String[][] {
          {"cancellation-causes.csv", "\n31;no;", "\n31;yes;"},
          {"absence-registrars.csv", "\n11;yes;yes;yes;", "\n11;yes;yes;no;"},
          {"event-registrars.csv", "\nA08;", "\nA03;"},
          {"event-registrars.csv", "A08;cancellation-causes", "A08;absence"}
        }) {
      String whole = Files.readString(RULES.resolve(change[0]));
      assertTrue(whole.contains(change[1]), change[1]);
      Files.writeString(folder.resolve(change[0]), whole.replace(change[1], change[2]));
      assertThrows(BadLawData.class, () -> RegistrarDifferences.check(folder, EVENTS), change[2]);
      Files.writeString(folder.resolve(change[0]), whole);
    }
    RegistrarDifferences.check(folder, EVENTS);
  }
}
