package dk.dfdg.gateway.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The records of a report, parted into buckets by the first bits of their identity, in a file on
 * the local disk: the memory that a comparison takes does not grow with the report.
 *
 * <p>The file has no name while it is in use, where the system allows it, so that nobody else sees
 * what is in it and nothing of it stays after a crash.
 */
final class Spool implements AutoCloseable {
  private static final int BLOCK = 1 << 14;

  /** So many records of a bucket are compared at once. */
  private static final int IN_BUCKET = 16_384;

  private static final int MOST_BITS = 16;

  private final FileChannel file;
  private final int bits;
  private final Bytes[] ends;
  private final List<List<Long>> blocks = new ArrayList<>();
  private long written;

  /**
   * @param records how many there will be, about
   * @throws IOException when the directory has no room or may not be written to
   */
  Spool(Path directory, long records) throws IOException {
    bits = bits(records);
    ends = new Bytes[1 << bits];
    for (int bucket = 0; bucket < ends.length; bucket++) {
      blocks.add(new ArrayList<>());
    }
    Files.createDirectories(directory);
    file =
        FileChannel.open(
            directory.resolve("report-" + UUID.randomUUID()),
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
  }

  private static int bits(long records) {
    int bits = 0;
    while (records >> bits > IN_BUCKET && bits < MOST_BITS) {
      bits++;
    }
    return bits;
  }

  int buckets() {
    return ends.length;
  }

  /** The lowest identity of a bucket. */
  long from(int bucket) {
    return bits == 0 ? Long.MIN_VALUE : (long) bucket << Long.SIZE - bits ^ Long.MIN_VALUE;
  }

  /** The highest identity of a bucket. */
  long to(int bucket) {
    return bucket == ends.length - 1 ? Long.MAX_VALUE : from(bucket + 1) - 1;
  }

  private int bucket(long identity) {
    return bits == 0 ? 0 : (int) ((identity ^ Long.MIN_VALUE) >>> Long.SIZE - bits);
  }

  /** Puts each entry of a chunk into its bucket. */
  void add(Bytes chunk) throws IOException {
    for (int at = 0; at < chunk.length(); ) {
      Entry entry = Entry.at(chunk, at);
      int bucket = bucket(entry.identity());
      if (ends[bucket] == null) {
        ends[bucket] = new Bytes(BLOCK);
      }
      entry.copyTo(ends[bucket]);
      while (ends[bucket].length() >= BLOCK) {
        writeBlock(bucket);
      }
      at = entry.end();
    }
  }

  private void writeBlock(int bucket) throws IOException {
    Bytes full = ends[bucket];
    write(ByteBuffer.wrap(full.array(), 0, BLOCK), written);
    blocks.get(bucket).add(written);
    written += BLOCK;
    Bytes rest = new Bytes(BLOCK);
    rest.put(full.array(), BLOCK, full.length() - BLOCK);
    ends[bucket] = rest;
  }

  private void write(ByteBuffer block, long position) throws IOException {
    long at = position;
    while (block.hasRemaining()) {
      at += file.write(block, at);
    }
  }

  /** Everything in a bucket, in the order in which it was added. */
  Bytes read(int bucket) throws IOException {
    List<Long> positions = blocks.get(bucket);
    Bytes end = ends[bucket];
    byte[] all = new byte[positions.size() * BLOCK + (end == null ? 0 : end.length())];
    int filled = 0;
    for (long position : positions) {
      ByteBuffer block = ByteBuffer.wrap(all, filled, BLOCK);
      long at = position;
      while (block.hasRemaining()) {
        int read = file.read(block, at);
        if (read < 0) {
          throw new IOException("The spool is shorter than it was");
        }
        at += read;
      }
      filled += BLOCK;
    }
    if (end != null) {
      System.arraycopy(end.array(), 0, all, filled, end.length());
      ends[bucket] = null;
    }
    return Bytes.of(all);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
