package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Rows of a report under chapter 9 with a key that an earlier row has. There the key is not what
 * makes a measure this one, so that two rows with the same key do not meet in the comparison.
 */
final class RepeatedKeys implements AutoCloseable {
  /** So many rows are told apart from the others. A report with more is refused as a whole. */
  private static final int MOST = 1_000_000;

  private final Spool spool;
  private final Set<Long> rows = new HashSet<>();
  private boolean any;

  /** What does not look for any, where keys are identities. */
  private RepeatedKeys() {
    spool = null;
  }

  private RepeatedKeys(Spool spool) {
    this.spool = spool;
  }

  static RepeatedKeys of(RecordKind kind, Path directory, long records) throws IOException {
    return kind == RecordKind.UNINSURED
        ? new RepeatedKeys(new Spool(directory, records))
        : new RepeatedKeys();
  }

  /** Notes the keys of a chunk. */
  void add(Bytes chunk) throws IOException {
    if (spool == null) {
      return;
    }
    Bytes keys = new Bytes(1 << 16);
    for (int at = 0; at < chunk.length(); ) {
      Entry entry = Entry.at(chunk, at);
      UUID key = entry.isWrong() ? null : entry.key();
      if (key != null) {
        any = true;
        Entry.writeWrong(keys, entry.row(), hash(key));
      }
      at = entry.end();
    }
    spool.add(Bytes.exactly(keys));
  }

  /** Eight bytes of it that differ when the keys do, but for the chance of one in 10 to the 19. */
  private static long hash(UUID key) {
    long mixed = key.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ key.getLeastSignificantBits();
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 32;
  }

  /** Looks for rows with the same key, once all chunks are there. */
  void find() throws IOException {
    if (!any) {
      return;
    }
    for (int bucket = 0; bucket < spool.buckets(); bucket++) {
      Entry earlier = null;
      for (Entry entry : Entry.sorted(spool.read(bucket))) {
        if (earlier != null && earlier.identity() == entry.identity() && rows.size() < MOST) {
          rows.add(entry.row());
        }
        earlier = entry;
      }
    }
  }

  /** Whether there are more than can be told apart. */
  boolean tooMany() {
    return rows.size() == MOST;
  }

  boolean contains(long row) {
    return !rows.isEmpty() && rows.contains(row);
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.close();
    }
  }
}
