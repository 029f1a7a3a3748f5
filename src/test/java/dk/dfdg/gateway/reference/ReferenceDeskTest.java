package dk.dfdg.gateway.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.Rule;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Announced versions are checked whole, and used from their day by every node. */
@OnBothDatabases
class ReferenceDeskTest {
  private static final AtomicInteger LIST = new AtomicInteger();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final String HEADER = "code;name_da;valid_from;valid_to;source\n";
  private static final String FILE = HEADER + "1;En;2011-08-25;;own\n2;To;2011-08-25;;own\n";
  private static final String WITH_THREE = FILE + "3;Tre;2026-12-01;;own\n";

  @TempDir Path folder;
  private final Database database;
  private final GatewayClock clock =
      new GatewayClock(
          Clock.fixed(
              TODAY.atTime(LocalTime.NOON).atZone(GatewayClock.ZONE).toInstant(),
              GatewayClock.ZONE),
          Duration.ZERO);

  /** A list of its own for each test, since the database is shared. */
  private final String name = "Colour" + LIST.incrementAndGet() + "Type";

  private Node node;

  ReferenceDeskTest(TestDatabase test) {
    database = test.database();
  }

  /** What one node holds. */
  private final class Node {
    final CodeLists lists = CodeLists.load(folder);
    final List<Replaceable> replaceables = ReplaceableCodeList.all(lists, folder);
    final ReferenceDesk desk =
        new ReferenceDesk(database, clock, replaceables, ReferenceDeskTest::check);
    final ReferenceUse use =
        new ReferenceUse(database, clock, replaceables, ReferenceDeskTest::check);

    Node() {
      use.begin();
    }

    boolean knows(String code) {
      return lists.get(name).isKnown(code);
    }

    ReferenceVersion announce(String csv, LocalDate day) {
      return desk.announce(name, csv, day, "me", "because", false);
    }
  }

  /** The whole law: somewhere stands a table without a row for value 9. */
  private static void check(List<CodeList> lists) {
    if (lists.stream().anyMatch(list -> list.isKnown("9"))) {
      throw new BadLawData(Path.of("colours.csv"), 0, "has no row for value 9");
    }
  }

  @BeforeEach
  void start() throws IOException {
    file(FILE);
    node = new Node();
  }

  private void file(String csv) throws IOException {
    Files.writeString(folder.resolve(name + ".csv"), csv);
  }

  private void on(LocalDate day) {
    clock.moveTo(Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay()));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  @Rule("KOD-46.1-1")
  void anAnnouncedChangeIsInEffectFromItsDayOnEveryNode() {
    Node other = new Node();
    ReferenceVersion version = node.announce(WITH_THREE, day("2026-12-01"));
    assertEquals(1, version.number());

    assertEquals(0, node.use.refresh());
    assertFalse(node.knows("3"));

    on(day("2026-12-01"));
    assertEquals(1, node.use.refresh());
    assertEquals(1, other.use.refresh());
    assertEquals(0, other.use.refresh());
    assertTrue(node.knows("3"));
    assertTrue(other.knows("3"));
    assertTrue(new Node().knows("3"), "a node that starts later");
  }

  @Test
  void whoeverHoldsAListSeesItsNewValues() {
    var held = node.lists.get(name);
    node.announce(FILE.replace("To;2011-08-25;", "To;2011-08-25;2026-11-30"), TODAY);
    node.use.refresh();
    assertTrue(held.isValid("2", day("2026-11-30")));
    assertFalse(held.isValid("2", day("2026-12-01")));
  }

  @Test
  @Rule("KOD-46.1-1")
  void theListOfChangesTellsWhatEachVersionChanges() {
    node.announce(WITH_THREE, day("2026-12-01"));
    node.announce(
        WITH_THREE.replace("To;2011-08-25;", "To, igen;2011-08-25;2027-01-31"), day("2027-01-01"));

    List<AnnouncedChange> changes =
        node.desk.changes(LocalDate.EPOCH).stream()
            .filter(change -> change.version().name().equals(name))
            .toList();

    assertEquals(
        List.of(
            new ReferenceChange(
                "2",
                ReferenceChange.Kind.CHANGED,
                new ReferenceRow("2", "To", day("2011-08-25"), null),
                new ReferenceRow("2", "To, igen", day("2011-08-25"), day("2027-01-31"))),
            new ReferenceChange(
                "3",
                ReferenceChange.Kind.ADDED,
                null,
                new ReferenceRow("3", "Tre", day("2026-12-01"), null))),
        changes.stream().map(AnnouncedChange::change).toList());
    assertEquals(day("2027-01-01"), changes.get(0).version().effectiveOn());
    assertEquals("because", changes.get(0).version().reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;En;2011-08-25;;own|The value 2 is missing: a value is never taken away",
        "1;En;2011-08-25;;own\\n2;To;2011-08-25;2026-10-31;own|The value 2 would change for days before",
        "1;En;2011-08-25;;own\\n2;To;2011-08-25;;own\\n3;Tre;2026-11-19;;own|The value 3 would change for days",
        "1;En;2011-08-25;;own\\n2;To;2011-08-25;;own|The file says what is in effect on 2026-11-20 already",
        "1;En;2011-08-25;;own\\n2;To;2011-08-25;;|line 3: source is empty",
        "1;En;2011-08-25;;own\\n2;To;tomorrow;;own|line 3: valid_from is not a date",
        "1;En;2011-08-25;;own\\n2;To;2011-08-25;;own\\n9;Ni;2026-12-01;;own|colours.csv: has no row for value 9"
      })
  void aVersionThatIsWrongIsRefusedWholeAndTheOldOneStays(String rows, String reason) {
    ChangeRefused refused =
        assertThrows(
            ChangeRefused.class,
            () -> node.announce(HEADER + rows.replace("\\n", "\n") + "\n", TODAY));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    assertEquals(0, node.use.refresh());
    assertTrue(node.knows("2"));
    assertTrue(node.desk.versions().stream().noneMatch(version -> version.name().equals(name)));
  }

  @Test
  void aMistakeOfThePastIsCorrectedWhenThatIsSaid() {
    String corrected = FILE.replace("To;2011-08-25;", "To;2011-08-25;2026-10-31");
    node.desk.announce(name, corrected, TODAY, "me", "a wrong last day", true);
    node.use.refresh();
    assertFalse(node.lists.get(name).isValid("2", day("2026-11-01")));

    String without = corrected.replace("1;En;2011-08-25;;own\n", "");
    assertThrows(
        ChangeRefused.class,
        () -> node.desk.announce(name, without, TODAY, "me", "not even then", true));
  }

  @Test
  void anEarlierChangeIsNotAnnouncedBeneathALaterOneThatDoesNotKnowIt() {
    node.announce(WITH_THREE, day("2026-12-01"));
    String sooner = FILE.replace("En;", "Et;");
    assertThrows(ChangeRefused.class, () -> node.announce(sooner, day("2026-11-25")));

    node.desk.withdraw(name, "me");
    assertEquals(2, node.announce(sooner, day("2026-11-25")).number());
  }

  @Test
  void whatIsInEffectIsNotWithdrawn() {
    node.announce(WITH_THREE, TODAY);
    assertThrows(ChangeRefused.class, () -> node.desk.withdraw(name, "me"));
    assertThrows(ChangeRefused.class, () -> node.desk.withdraw("None", "me"));
  }

  @Test
  void aWithdrawnChangeNeverTakesEffect() {
    node.announce(WITH_THREE, day("2026-12-01"));
    node.desk.withdraw(name, "me");
    on(day("2026-12-02"));
    assertEquals(0, node.use.refresh());
    assertFalse(node.knows("3"));
  }

  @Test
  void yesterdayIsTooLate() {
    assertThrows(ChangeRefused.class, () -> node.announce(WITH_THREE, TODAY.minusDays(1)));
  }

  @Test
  void aNewFileThatHoldsWhatWasAnnouncedTakesItsPlace() throws IOException {
    node.announce(WITH_THREE, TODAY);
    file(WITH_THREE + "4;Fire;2027-01-01;;own\n");
    Node restarted = new Node();
    assertTrue(restarted.knows("3"));
    assertTrue(restarted.knows("4"));
  }

  @Test
  void aNewFileThatWouldUndoWhatWasAnnouncedStopsTheStart() throws IOException {
    node.announce(WITH_THREE, TODAY);
    file(FILE + "4;Fire;2027-01-01;;own\n");
    BadLawData stopped = assertThrows(BadLawData.class, Node::new);
    assertTrue(stopped.getMessage().contains("does not say of 3"), stopped.getMessage());
  }

  @Test
  void aNodeWhoseTablesDoNotGoWithAVersionKeepsTheOldOneAndSaysSo() {
    Node strict = new Node();
    ReferenceDesk lenient = new ReferenceDesk(database, clock, node.replaceables, lists -> {});
    lenient.announce(name, FILE + "9;Ni;2026-12-01;;own\n", TODAY, "me", "because", false);
    assertEquals(0, strict.use.refresh());
    assertFalse(strict.knows("9"));
    assertTrue(strict.use.trouble().contains("has no row for value 9"), strict.use.trouble());
  }

  @Test
  void twoOperatorsAtOnceDoNotAnnounceOverEachOther() throws Exception {
    Node other = new Node();
    List<Boolean> kept =
        AtOnce.run(
            2,
            i ->
                () ->
                    i == 0
                        ? isKept(node, FILE + "3;Tre;2026-12-01;;own\n")
                        : isKept(other, FILE + "4;Fire;2026-12-01;;own\n"));
    List<ReferenceVersion> versions =
        node.desk.versions().stream().filter(version -> version.name().equals(name)).toList();
    assertEquals(kept.stream().filter(one -> one).count(), versions.size());
    String last = node.desk.show(name, TODAY);
    assertEquals(1, versions.size(), "the second does not know the first one's value");
    assertTrue(last.contains("Tre") != last.contains("Fire"), last);
  }

  private static boolean isKept(Node node, String csv) {
    try {
      node.announce(csv, TODAY);
      return true;
    } catch (ChangeRefused refused) {
      return false;
    }
  }

  @Test
  void aReasonThatIsTooLongIsRefusedInWords() {
    assertThrows(
        ChangeRefused.class,
        () -> node.desk.announce(name, WITH_THREE, TODAY, "me", "x".repeat(401), false));
    assertThrows(
        ChangeRefused.class,
        () -> node.announce(FILE + "3;" + "x".repeat(401) + ";2026-12-01;;own\n", TODAY));
  }

  @Test
  void theTextOfACodeListCanBeShownForAnyDay() {
    node.announce(WITH_THREE, day("2026-12-01"));
    assertEquals(FILE, node.desk.show(name, TODAY));
    assertEquals(WITH_THREE, node.desk.show(name, day("2026-12-01")));
  }
}
