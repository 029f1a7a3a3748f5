package dk.dfdg.gateway.report;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Chunks are kept small: what they hold repeats itself. */
final class Deflated {
  private static final int CHUNK_CAPACITY = 1 << 20;

  private Deflated() {}

  /** Its length and the bytes, as small as little effort makes them. */
  static byte[] of(Bytes bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      Bytes small = new Bytes(bytes.length() / 3 + 64);
      small.putInt(bytes.length());
      deflater.setInput(bytes.array(), 0, bytes.length());
      deflater.finish();
      byte[] part = new byte[1 << 16];
      while (!deflater.finished()) {
        small.put(part, 0, deflater.deflate(part));
      }
      byte[] exact = new byte[small.length()];
      System.arraycopy(small.array(), 0, exact, 0, exact.length);
      return exact;
    } finally {
      deflater.end();
    }
  }

  /**
   * What {@link #of} made small.
   *
   * @param to holds it afterwards, and nothing else
   */
  static void inflate(byte[] small, Bytes to) {
    Inflater inflater = new Inflater(true);
    try {
      int length = Bytes.of(small).getInt(0);
      byte[] bytes = to.instead(length);
      // One byte more than there is, as an inflater without a header wants it.
      inflater.setInput(small, Integer.BYTES, small.length - Integer.BYTES);
      int read = 0;
      while (read < length && !inflater.finished()) {
        int more = inflater.inflate(bytes, read, length - read);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        read += more;
      }
      if (read != length) {
        throw new IllegalStateException("A stored chunk is cut off");
      }
    } catch (DataFormatException unreadable) {
      throw new IllegalStateException("A stored chunk is not readable");
    } finally {
      inflater.end();
    }
  }

  /** Room for a chunk. */
  static Bytes chunk() {
    return new Bytes(CHUNK_CAPACITY);
  }
}
