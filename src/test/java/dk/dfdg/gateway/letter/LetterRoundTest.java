package dk.dfdg.gateway.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.TestCallStore;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.LetterKind;
import dk.dfdg.gateway.citizen.MessageFact.LetterWritten;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.testing.AtOnce;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Laws;
import dk.dfdg.gateway.testing.OnBothDatabases;
import dk.dfdg.gateway.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LetterRoundTest {
  private static final LocalDate DAY = LocalDate.parse("2011-09-23");

  private final Database database;
  private final GatewayClock clock = GatewayClock.system();
  private final Registrations registrations;
  private final List<Letter> sent = Collections.synchronizedList(new ArrayList<>());

  LetterRoundTest(TestDatabase test) {
    database = test.database();
    registrations =
        new Registrations(
            database,
            clock,
            AccessMatrix.load(Path.of("conf/rules")),
            Laws.NONE,
            new TestCallStore(database, clock));
  }

  @AfterEach
  void sendTheRest() {
    database.inTransaction(
        handle -> handle.execute("update letter set sent_at = written_at where sent_at is null"));
  }

  private LetterRound round(LetterBox box) {
    return LetterRound.load(Path.of("conf/letters"), database, clock, box);
  }

  private Cpr write() {
    return write(
        LetterKind.BENEFIT_REFUSED.written(
            Map.of("cancellation_date", "2011-10-07"), DAY, "KON-07.3-10"));
  }

  private Cpr write(CitizenFact letter) {
    Cpr cpr = Citizens.add(database);
    registrations.registerAutomatic(Citizens.idOf(database, cpr), state -> List.of(letter));
    return cpr;
  }

  @Test
  void aLetterIsSentOnceAndItsTextKeptWithTheCitizen() {
    Cpr cpr = write();

    assertEquals(1, round(sent::add).run());
    assertEquals(0, round(sent::add).run());

    Letter letter = sent.get(0);
    assertEquals(cpr, letter.cpr());
    assertEquals("Test Person", letter.name());
    assertTrue(letter.text().contains("Test Person\nBrev nr. " + letter.id() + "\n"));
    assertTrue(letter.text().contains("den 7. oktober 2011"));
    assertEquals(List.of(letter.text()), textsOf(cpr));
  }

  private List<String> textsOf(Cpr cpr) {
    long id = Citizens.idOf(database, cpr);
    return database.read(
        handle ->
            handle
                .select("select text from letter where citizen_id = ?", id)
                .mapTo(String.class)
                .list());
  }

  @Test
  void aLetterThatCouldNotBePutIsTriedAgainAndHoldsBackNoOther() {
    Cpr first = write();
    Cpr second = write();
    List<Letter> tried = new ArrayList<>();

    assertEquals(
        1,
        round(
                letter -> {
                  tried.add(letter);
                  if (letter.cpr().equals(first)) {
                    throw new IOException("full");
                  }
                })
            .run());

    assertEquals(List.of(first, second), tried.stream().map(Letter::cpr).toList());
    assertEquals(1, round(sent::add).run());
    assertEquals(tried.get(0).id(), sent.get(0).id());
    assertEquals(tried.get(0).text(), sent.get(0).text());
  }

  @Test
  void afterACrashBetweenTheBoxAndItsNoteTheSameLetterIsPutAgain() {
    write();
    LetterBox crashes =
        letter -> {
          sent.add(letter);
          throw new CrashError();
        };
    assertThrows(CrashError.class, () -> round(crashes).run());

    assertEquals(1, round(sent::add).run());

    assertEquals(2, sent.size());
    assertEquals(sent.get(0).id(), sent.get(1).id());
    assertEquals(sent.get(0).text(), sent.get(1).text());
    assertTrue(java.util.Arrays.equals(sent.get(0).pdf(), sent.get(1).pdf()));
  }

  private static final class CrashError extends Error {
    private static final long serialVersionUID = 1;
  }

  @Test
  void aLetterThatCannotBeRenderedWaitsAndHoldsBackNoOther() {
    write(new LetterWritten("no-such-template", Map.of(), DAY, "R-1"));
    Cpr good = write();

    assertEquals(1, round(sent::add).run());
    assertEquals(List.of(good), sent.stream().map(Letter::cpr).toList());
  }

  @Test
  void severalNodesShareTheLetters() throws Exception {
    for (int i = 0; i < 20; i++) {
      write();
    }
    List<Integer> counts = AtOnce.run(4, i -> () -> round(sent::add).run());
    assertEquals(20, counts.stream().mapToInt(Integer::intValue).sum());
    assertEquals(20, sent.stream().map(Letter::id).distinct().count());
    assertEquals(20, sent.size());
  }
}
