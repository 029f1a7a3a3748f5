package dk.dfdg.gateway.letter;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the letters that have been written to the letter box. What is said in a letter is kept
 * first, so that the same letter always says the same; it is sent for certain, and given again when
 * a failure comes between the box and the note that it is sent.
 */
public final class LetterRound {
  private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);
  private static final int BATCH = 100;

  private final Database database;
  private final GatewayClock clock;
  private final LetterBox box;
  private final LetterText texts;
  private final LetterPdf pdfs = new LetterPdf();
  private final UnsentLetterStore store = new UnsentLetterStore();

  /** Those of which has been told that they fail; told once, not every round. */
  private final Set<Long> failing = ConcurrentHashMap.newKeySet();

  private LetterRound(Database database, GatewayClock clock, LetterBox box, LetterText texts) {
    this.database = database;
    this.clock = clock;
    this.box = box;
    this.texts = texts;
  }

  /** With the templates and senders of the folder {@code conf/letters}. */
  public static LetterRound load(
      Path confLetters, Database database, GatewayClock clock, LetterBox box) {
    LetterText texts = new LetterText(LetterTemplates.load(confLetters), Senders.load(confLetters));
    return new LetterRound(database, clock, box, texts);
  }

  /**
   * Sends what has not been sent. One that fails holds back no other and is tried again next time.
   *
   * @return how many were sent
   */
  public int run() {
    int sent = 0;
    long last = 0;
    for (List<Long> next = after(last); !next.isEmpty(); next = after(last)) {
      for (long id : next) {
        sent += send(id) ? 1 : 0;
        last = id;
      }
    }
    return sent;
  }

  private List<Long> after(long id) {
    return database.read(handle -> store.after(handle, id, BATCH));
  }

  private boolean send(long id) {
    try {
      database.inTransaction(handle -> keepText(handle, id));
      boolean sent = database.inTransaction(handle -> put(handle, id));
      failing.remove(id);
      return sent;
    } catch (RuntimeException failure) {
      if (failing.add(id)) {
        LOG.warn("Letter {} waits and is tried again: {}", id, FailureTrace.of(failure));
      }
      return false;
    }
  }

  private boolean keepText(Handle handle, long id) {
    store
        .lock(handle, id)
        .filter(letter -> letter.text() == null)
        .ifPresent(letter -> store.keepText(handle, id, texts.of(letter)));
    return true;
  }

  private boolean put(Handle handle, long id) {
    return store
        .lock(handle, id)
        .filter(letter -> letter.text() != null)
        .map(
            letter -> {
              put(letter);
              store.sent(handle, id, clock.now());
              return true;
            })
        .orElse(false);
  }

  private void put(WrittenLetter letter) {
    byte[] pdf = pdfs.of(letter.id(), letter.dated(), letter.text());
    try {
      box.put(
          new Letter(
              letter.id(),
              letter.cpr(),
              letter.name(),
              letter.template(),
              letter.dated(),
              letter.text(),
              pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
