package dk.dfdg.gateway.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a record's kind and some of its items, in one form that never changes. */
final class ContentDigest {
  private static final ThreadLocal<ContentDigest> OF_THREAD =
      ThreadLocal.withInitial(ContentDigest::new);

  private final MessageDigest digest;
  private byte[] bytes = new byte[1024];
  private int length;

  private ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is missing", impossible);
    }
  }

  /** A digest of a record of that kind, of which nothing is in it yet. */
  static ContentDigest of(RecordKind kind) {
    ContentDigest content = OF_THREAD.get();
    content.length = 0;
    content.add((byte) kind.number());
    return content;
  }

  /** Adds an item that is there: its place in the order of items, its length and its value. */
  ContentDigest add(MeasureField field, String value) {
    if (value != null) {
      byte[] text = value.getBytes(StandardCharsets.UTF_8);
      ensure(text.length + 3);
      add((byte) field.ordinal());
      add((byte) (text.length >> 8));
      add((byte) text.length);
      System.arraycopy(text, 0, bytes, length, text.length);
      length += text.length;
    }
    return this;
  }

  /** The 32 bytes. */
  byte[] sum() {
    digest.update(bytes, 0, length);
    return digest.digest();
  }

  /** Eight of the bytes as a number. */
  static long number(byte[] sum, int offset) {
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number = number << Byte.SIZE | sum[offset + i] & 0xFF;
    }
    return number;
  }

  private void add(byte next) {
    bytes[length++] = next;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      byte[] larger = new byte[2 * (length + more)];
      System.arraycopy(bytes, 0, larger, 0, length);
      bytes = larger;
    }
  }
}
