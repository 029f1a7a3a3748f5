package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MEASURE = 2;
  private static final int WRONG = 3;

  private final Spool spool;
  private final Staying staying;
  private final LongMap repeated = new LongMap();
  private final LongMap moved = new LongMap();
  private final LongMap taken = new LongMap();
  private boolean any;

  private ReportKeys(Spool spool, Staying staying) {
    this.spool = spool;
    this.staying = staying;
  }

  /** Does not look for any where keys are identities. */
  static ReportKeys of(RecordKind kind, Path directory, long records, Staying staying)
      throws IOException {
    return new ReportKeys(
        kind == RecordKind.UNINSURED ? new Spool(directory, records) : null, staying);
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
            key.getMostSignificantBits(),
            key.getLeastSignificantBits(),
            entry.identity(),
            entry.isWrong() ? 1 : 0);
      }
      at = entry.end();
    }
    spool.add(Bytes.exactly(keys), this::repeated);
  }

  private void repeated(Entry key) {
    if (key.number(WRONG) == 0 && repeated.size() < MOST) {
      repeated.put(key.row(), 1);
    }
  }

  /** Eight bytes of it that differ when the keys do, but for the chance of one in 10 to the 19. */
  private static long hash(UUID key) {
    long mixed = key.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ key.getLeastSignificantBits();
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 32;
  }

  /** Looks for rows with the same key, and for what is known of them, once all chunks are there. */
  void find(Handle handle, Report report) throws IOException {
    if (!any) {
      return;
    }
    KnownStore store = new KnownStore();
    for (Spool.Part part : spool.parts()) {
      Map<UUID, Entry> keys = firsts(Entry.sorted(spool.read(part)));
      Map<UUID, List<KnownVersion>> known = new HashMap<>();
      store
          .sinceWithKeys(handle, report.municipality(), report.kind(), report.id(), keys.keySet())
          .forEach(
              version ->
                  known.computeIfAbsent(version.key(), one -> new ArrayList<>(1)).add(version));
      known.forEach((key, versions) -> find(report, keys.get(key), versions));
    }
  }

  /** The first right row with each key; where there is none, a wrong one. */
  private Map<UUID, Entry> firsts(List<Entry> sorted) {
    Map<UUID, Entry> firsts = new HashMap<>(2 * sorted.size());
    for (Entry entry : sorted) {
      UUID key = entry.digest();
      Entry earlier = firsts.get(key);
      if (earlier == null || earlier.number(WRONG) == 1) {
        firsts.put(key, entry);
      } else {
        repeated(entry);
      }
    }
    return firsts;
  }

  private void find(Report report, Entry row, List<KnownVersion> versions) {
    long identity = row.number(MEASURE);
    KnownVersion elsewhere = null;
    boolean here = false;
    for (KnownVersion version : versions) {
      if (version.identity() == identity) {
        if (version.isLiving()) {
          return;
        }
        here = true;
      } else if (elsewhere == null || version.isLiving() && !elsewhere.isLiving()) {
        elsewhere = version;
      }
    }
    if (elsewhere == null || here && !elsewhere.isLiving()) {
      return;
    }
    if (row.number(WRONG) == 1) {
      staying.add(elsewhere.id());
    } else if (moved.size() < MOST) {
      boolean newer = !elsewhere.isLiving() || elsewhere.recordedBy() > report.id();
      moved.put(row.row(), newer ? STAYS : elsewhere.id());
      taken.put(elsewhere.id(), 1);
    }
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
