package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureDigest;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureIdentity;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A record of a report on its way from its chunk to the comparison, as bytes: its length, its row,
 * its identity, its digest and its values. It is made into a record again only where something has
 * changed. Of a wrong record there are no digest and no other values than those that tell which
 * measure it is.
 */
final class Entry {
  private static final MeasureField[] FIELDS = MeasureField.values();
  private static final int ROW = Integer.BYTES;
  private static final int IDENTITY = ROW + Long.BYTES;
  private static final int DIGEST = IDENTITY + Long.BYTES;
  private static final int VALUES = DIGEST + 2 * Long.BYTES;

  /** In place of a digest; no record has that one, but for the chance of one in 10 to the 38. */
  private static final UUID WRONG = new UUID(0, 0);

  private final Bytes bytes;
  private final int start;
  private final long identity;

  private Entry(Bytes bytes, int start) {
    this.bytes = bytes;
    this.start = start;
    this.identity = bytes.getLong(start + IDENTITY);
  }

  /** Writes a right record. */
  static void write(Bytes to, long row, MeasureRecord record) {
    write(to, row, record, MeasureDigest.of(record));
  }

  /**
   * Writes that the row of a measure is wrong.
   *
   * @param telling the items that tell which measure it is, and no others
   */
  static void writeWrong(Bytes to, long row, MeasureRecord telling) {
    write(to, row, telling, WRONG);
  }

  private static void write(Bytes to, long row, MeasureRecord record, UUID digest) {
    int start = begin(to, row, MeasureIdentity.of(record));
    to.putLong(digest.getMostSignificantBits());
    to.putLong(digest.getLeastSignificantBits());
    for (MeasureField field : FIELDS) {
      String value = record.text(field);
      if (value != null) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        to.put(field.ordinal());
        to.putShort(text.length);
        to.put(text);
      }
    }
    to.putInt(start, to.length() - start);
  }

  /** Writes numbers in the same frame, to be sorted in the same way. */
  static void writeNumbers(Bytes to, long row, long identity, long... numbers) {
    int start = begin(to, row, identity);
    for (long number : numbers) {
      to.putLong(number);
    }
    to.putInt(start, to.length() - start);
  }

  private static int begin(Bytes to, long row, long identity) {
    int start = to.length();
    to.putInt(0);
    to.putLong(row);
    to.putLong(identity);
    return start;
  }

  static Entry at(Bytes bytes, int start) {
    return new Entry(bytes, start);
  }

  /** All that there are, by identity and then by row. */
  static List<Entry> sorted(Bytes bytes) {
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at < bytes.length(); ) {
      Entry entry = at(bytes, at);
      entries.add(entry);
      at = entry.end();
    }
    entries.sort(Comparator.comparingLong(Entry::identity).thenComparingLong(Entry::row));
    return entries;
  }

  /** Whether a whole one begins there. */
  static boolean isWhole(Bytes bytes, int start) {
    int there = bytes.length() - start;
    return there >= Integer.BYTES && there >= bytes.getInt(start);
  }

  /** Where the next one begins. */
  int end() {
    return start + length();
  }

  int length() {
    return bytes.getInt(start);
  }

  void copyTo(Bytes to) {
    to.put(bytes.array(), start, length());
  }

  long row() {
    return bytes.getLong(start + ROW);
  }

  long identity() {
    return identity;
  }

  /** Its row is wrong. A report that was opened before this version has nothing else of it. */
  boolean isWrong() {
    return length() == DIGEST || digestHigh() == 0 && digestLow() == 0;
  }

  long digestHigh() {
    return number(0);
  }

  long digestLow() {
    return number(1);
  }

  UUID digest() {
    return new UUID(digestHigh(), digestLow());
  }

  /** One of those that {@link #writeNumbers} wrote, from 0. */
  long number(int index) {
    return bytes.getLong(start + DIGEST + index * Long.BYTES);
  }

  /** The key, or null. */
  UUID key() {
    // The key is the first item, and the items stand in their order.
    int end = end();
    int at = start + VALUES;
    if (at < end && bytes.get(at) == MeasureField.KEY.ordinal()) {
      return UUID.fromString(text(at + 3, bytes.getShort(at + 1)));
    }
    return null;
  }

  MeasureRecord record(RecordKind kind) {
    MeasureRecord.Builder record = MeasureRecord.of(kind);
    int end = end();
    for (int at = start + VALUES; at < end; ) {
      int count = bytes.getShort(at + 1);
      record.put(FIELDS[bytes.get(at)], text(at + 3, count));
      at += 3 + count;
    }
    return record.build();
  }

  private String text(int at, int count) {
    return new String(bytes.array(), at, count, StandardCharsets.UTF_8);
  }
}
