package dk.dfdg.gateway.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The records of a report, parted into buckets by the first bits of their identity, in a file on
 * the local disk: the memory that a comparison takes does not grow with the report. A bucket that
 * is much larger than the others is read in several parts.
 */
final class Spool implements AutoCloseable {
  /** So many records of a bucket are compared at once. */
  private static final int IN_BUCKET = 16_384;

  private static final int MOST_BITS = 16;

  /** What an entry usually has beyond the end of a block. */
  private static final int BEYOND = 1 << 10;

  /** So many bytes are compared at once; a usual bucket has a fifth of it. */
  private static final int LARGEST_PART = 1 << 25;

  /**
   * Identities of a report that are compared at once.
   *
   * @param from the lowest
   * @param to the highest
   * @param whole they are all of the bucket
   */
  record Part(int bucket, long from, long to, boolean whole) {
    boolean holds(long identity) {
      return from <= identity && identity <= to;
    }
  }

  private final SpoolFile file;
  private final int bits;
  private final int largestPart;
  private final Bytes[] ends;
  private final List<List<Long>> blocks = new ArrayList<>();
  private final Crowds crowds = new Crowds();

  /**
   * @param records how many there will be, about
   * @throws IOException when the directory has no room or may not be written to
   */
  Spool(Path directory, long records) throws IOException {
    this(directory, records, LARGEST_PART);
  }

  Spool(Path directory, long records, int largestPart) throws IOException {
    this.largestPart = largestPart;
    bits = bits(records, IN_BUCKET);
    ends = new Bytes[1 << bits];
    for (int bucket = 0; bucket < ends.length; bucket++) {
      blocks.add(new ArrayList<>());
    }
    file = new SpoolFile(directory);
  }

  /** By so many bits it is parted into what is no larger than the share, if all are alike. */
  private static int bits(long size, int share) {
    int bits = 0;
    while (size >> bits > share && bits < MOST_BITS) {
      bits++;
    }
    return bits;
  }

  /**
   * Puts each entry of a chunk into its bucket.
   *
   * @param surplus takes the entries that are not kept, as there are too many with their identity
   */
  void add(Bytes chunk, Consumer<Entry> surplus) throws IOException {
    for (int at = 0; at < chunk.length(); ) {
      Entry entry = Entry.at(chunk, at);
      if (crowds.isFull(entry.identity())) {
        surplus.accept(entry);
      } else {
        add(entry);
      }
      at = entry.end();
    }
  }

  /** The same for what is never too much. */
  void add(Bytes entries) throws IOException {
    for (int at = 0; at < entries.length(); ) {
      Entry entry = Entry.at(entries, at);
      add(entry);
      at = entry.end();
    }
  }

  private void add(Entry entry) throws IOException {
    int bucket = next(entry.identity(), 0, bits);
    if (ends[bucket] == null) {
      ends[bucket] = new Bytes(SpoolFile.BLOCK + BEYOND);
    }
    Bytes end = ends[bucket];
    entry.copyTo(end);
    while (end.length() >= SpoolFile.BLOCK) {
      blocks.get(bucket).add(file.write(end.array()));
      end.drop(SpoolFile.BLOCK);
    }
  }

  /** What is to be compared at once, by identity: every identity is in one of them. */
  List<Part> parts() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (int bucket = 0; bucket < ends.length; bucket++) {
      long from = bits == 0 ? 0 : (long) bucket << Long.SIZE - bits;
      split(bucket, from, bits, length(bucket), parts);
    }
    return parts;
  }

  private long length(int bucket) {
    return (long) blocks.get(bucket).size() * SpoolFile.BLOCK
        + (ends[bucket] == null ? 0 : ends[bucket].length());
  }

  /**
   * Until each can be read. Those of one identity are few enough.
   *
   * @param first its lowest identity, counted from 0
   * @param begun so many first bits are those of all in it
   */
  private void split(int bucket, long first, int begun, long length, List<Part> parts)
      throws IOException {
    Part part = part(bucket, first, begun);
    if (length <= largestPart || begun == Long.SIZE) {
      parts.add(part);
      return;
    }
    int more = Math.min(Long.SIZE - begun, Math.max(1, bits(length, largestPart)));
    long[] lengths = new long[1 << more];
    each(
        part,
        entry -> {
          int cell = next(entry.identity(), begun, more);
          lengths[cell] += entry.length();
        });
    for (int cell = 0; cell < lengths.length; cell++) {
      long from = first | (long) cell << Long.SIZE - begun - more;
      split(bucket, from, begun + more, lengths[cell], parts);
    }
  }

  private Part part(int bucket, long first, int begun) {
    long last = begun == Long.SIZE ? first : first | -1L >>> begun;
    return new Part(bucket, first ^ Long.MIN_VALUE, last ^ Long.MIN_VALUE, begun == bits);
  }

  /** Some bits of an identity, counted from 0 for the lowest. */
  private static int next(long identity, int begun, int more) {
    return more == 0 ? 0 : (int) ((identity ^ Long.MIN_VALUE) << begun >>> Long.SIZE - more);
  }

  /** Everything in a part, in the order in which it was added; of a whole bucket only once. */
  Bytes read(Part part) throws IOException {
    if (!part.whole()) {
      Bytes held = new Bytes(SpoolFile.BLOCK);
      each(part, entry -> entry.copyTo(held));
      return Bytes.exactly(held);
    }
    Bytes end = ends[part.bucket()];
    byte[] all = new byte[Math.toIntExact(length(part.bucket()))];
    int filled = 0;
    for (long position : blocks.get(part.bucket())) {
      file.read(position, all, filled);
      filled += SpoolFile.BLOCK;
    }
    if (end != null) {
      System.arraycopy(end.array(), 0, all, filled, end.length());
      ends[part.bucket()] = null;
    }
    return Bytes.of(all);
  }

  /** Goes through a part, and holds no more than a block and the entry that goes beyond it. */
  private void each(Part part, Consumer<Entry> work) throws IOException {
    Bytes there = new Bytes(2 * SpoolFile.BLOCK);
    byte[] block = new byte[SpoolFile.BLOCK];
    for (long position : blocks.get(part.bucket())) {
      file.read(position, block, 0);
      there.put(block);
      there = each(part, there, work);
    }
    if (ends[part.bucket()] != null) {
      there.put(ends[part.bucket()].array(), 0, ends[part.bucket()].length());
      each(part, there, work);
    }
  }

  /** What is left behind the last whole entry. */
  private static Bytes each(Part part, Bytes there, Consumer<Entry> work) {
    int at = 0;
    while (Entry.isWhole(there, at)) {
      Entry entry = Entry.at(there, at);
      if (part.holds(entry.identity())) {
        work.accept(entry);
      }
      at = entry.end();
    }
    Bytes rest = new Bytes(2 * SpoolFile.BLOCK);
    rest.put(there.array(), at, there.length() - at);
    return rest;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
