package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The keys of a report under chapter 9. There the key is not what makes a measure this one, so that
 * two rows with the same key do not meet in the comparison, and neither does a row with what is
 * known under its key when its person, foranstaltning or first day has been corrected. A report
 * without keys pays nothing for it.
 */
final class ReportKeys implements AutoCloseable {
  /** What is known of a row is where the row is. */
  static final long NOT_MOVED = -1;

  /** What is known of a row has been registered since the report was opened, and stays. */
  static final long STAYS = 0;

  /** So many rows are told apart from the others. A report with more is refused as a whole. */
  private static final int MOST = 1_000_000;

  private static final int SPOOLED_AT_ONCE = 1 << 16;

  /** What stands beside a key: a row or a known version. */
  private static final int SORT = 0;

  private static final int MEASURE = 1;
  private static final int VERSION = 2;
  private static final int NEWER = 3;

  private static final long KNOWN = 0;
  private static final long ENDED = 1;
  private static final long RIGHT_ROW = 2;
  private static final long WRONG_ROW = 3;

  private final Spool spool;
  private final LongMap repeated = new LongMap();
  private final LongMap moved = new LongMap();
  private final LongMap taken = new LongMap();
  private boolean any;

  private ReportKeys(Spool spool) {
    this.spool = spool;
  }

  /**
   * Does not look for any where keys are identities.
   *
   * @param keys how many there will be, about
   */
  static ReportKeys of(RecordKind kind, Path directory, long keys) throws IOException {
    return new ReportKeys(kind == RecordKind.UNINSURED ? new Spool(directory, keys) : null);
  }

  /** Notes the keys of a chunk. */
  void add(Bytes chunk) throws IOException {
    if (spool == null) {
      return;
    }
    Bytes keys = new Bytes(1 << 16);
    for (int at = 0; at < chunk.length(); ) {
      Entry entry = Entry.at(chunk, at);
      UUID key = entry.key();
      if (key != null) {
        any = true;
        Entry.writeNumbers(
            keys,
            entry.row(),
            hash(key),
            entry.isWrong() ? WRONG_ROW : RIGHT_ROW,
            entry.identity());
      }
      at = entry.end();
    }
    spool.add(keys, this::repeated);
  }

  private void repeated(Entry row) {
    if (row.number(SORT) == RIGHT_ROW && repeated.size() < MOST) {
      repeated.put(row.row(), 1);
    }
  }

  /** Eight bytes of it that differ when the keys do, but for the chance of one in 10 to the 19. */
  private static long hash(UUID key) {
    long mixed = key.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ key.getLeastSignificantBits();
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 32;
  }

  /** Looks for rows with the same key, and for what is known of them, once all chunks are there. */
  void find(Handle handle, Report report, Doubts doubts) throws IOException {
    if (!any) {
      return;
    }
    addKnown(handle, report);
    for (Spool.Part part : spool.parts()) {
      List<Entry> entries = Entry.sorted(spool.read(part));
      int from = 0;
      for (int at = 1; at <= entries.size(); at++) {
        if (at == entries.size() || entries.get(at).identity() != entries.get(from).identity()) {
          ofOneKey(entries.subList(from, at), doubts);
          from = at;
        }
      }
    }
  }

  /** All that is known with a key: to look each up in the database would take much longer. */
  private void addKnown(Handle handle, Report report) throws IOException {
    Bytes known = new Bytes(1 << 16);
    try {
      new KnownStore()
          .eachSinceWithKey(
              handle,
              report.municipality(),
              report.kind(),
              report.id(),
              version -> add(known, version, report));
      spool.add(known);
    } catch (UncheckedIOException noRoom) {
      throw noRoom.getCause();
    }
  }

  private void add(Bytes known, KnownVersion version, Report report) {
    Entry.writeNumbers(
        known,
        version.id(),
        hash(version.key()),
        version.isLiving() ? KNOWN : ENDED,
        version.identity(),
        version.id(),
        version.isLiving() && version.recordedBy() <= report.id() ? 0 : 1);
    if (known.length() >= SPOOLED_AT_ONCE) {
      try {
        spool.add(known);
      } catch (IOException noRoom) {
        throw new UncheckedIOException(noRoom);
      }
      known.clear();
    }
  }

  private void ofOneKey(List<Entry> entries, Doubts doubts) {
    Entry right = null;
    Entry wrong = null;
    for (Entry entry : entries) {
      if (entry.number(SORT) == WRONG_ROW) {
        wrong = entry;
      } else if (entry.number(SORT) == RIGHT_ROW && right == null) {
        right = entry;
      } else {
        repeated(entry);
      }
    }
    Entry row = right == null ? wrong : right;
    Entry known = row == null ? null : elsewhere(row, entries);
    if (known == null) {
      return;
    }
    if (right == null) {
      doubts.add(known.number(VERSION));
    } else if (moved.size() < MOST) {
      moved.put(right.row(), known.number(NEWER) == 1 ? STAYS : known.number(VERSION));
      taken.put(known.number(VERSION), 1);
    }
  }

  /** What is known with the key under another identity, unless it is known under the row's too. */
  private static Entry elsewhere(Entry row, List<Entry> entries) {
    Entry elsewhere = null;
    boolean endedHere = false;
    for (Entry entry : entries) {
      long sort = entry.number(SORT);
      if (sort != KNOWN && sort != ENDED) {
        continue;
      }
      if (entry.number(MEASURE) != row.number(MEASURE)) {
        if (elsewhere == null || sort == KNOWN && elsewhere.number(SORT) == ENDED) {
          elsewhere = entry;
        }
      } else if (sort == KNOWN) {
        return null;
      } else {
        endedHere = true;
      }
    }
    return endedHere && elsewhere != null && elsewhere.number(SORT) == ENDED ? null : elsewhere;
  }

  /** Whether there are more than can be told apart. */
  boolean tooMany() {
    return repeated.size() == MOST || moved.size() == MOST;
  }

  /** An earlier row has the same key. */
  boolean isRepeated(long row) {
    return repeated.contains(row);
  }

  /**
   * The known version that a row changes, when it has the row's key and is another measure by its
   * identity; {@link #STAYS} or {@link #NOT_MOVED} otherwise.
   */
  long moved(long row) {
    return moved.get(row, NOT_MOVED);
  }

  /** Whether a row with another identity is about that known version. */
  boolean isTaken(long version) {
    return taken.contains(version);
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.close();
    }
  }
}
