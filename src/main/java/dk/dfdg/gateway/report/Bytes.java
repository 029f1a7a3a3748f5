package dk.dfdg.gateway.report;

import java.util.Arrays;

/** Bytes that grow as they are written, and that are read again from any place. */
final class Bytes {
  private byte[] bytes;
  private int length;

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
    this.length = bytes.length;
  }

  /** The bytes of others, to be read. */
  static Bytes of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** A copy of what has been written. */
  static Bytes exactly(Bytes written) {
    return new Bytes(Arrays.copyOf(written.bytes, written.length));
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** So many bytes, to be written by who asks, in place of what is there. */
  byte[] instead(int count) {
    length = 0;
    room(count);
    length = count;
    return bytes;
  }

  /** Takes so many away from the beginning. */
  void drop(int count) {
    length -= count;
    System.arraycopy(bytes, count, bytes, 0, length);
  }

  void put(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  void putShort(int value) {
    room(Short.BYTES);
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  void putInt(int value) {
    room(Integer.BYTES);
    putInt(length, value);
    length += Integer.BYTES;
  }

  /** Writes over what was put before. */
  void putInt(int at, int value) {
    bytes[at] = (byte) (value >> 24);
    bytes[at + 1] = (byte) (value >> 16);
    bytes[at + 2] = (byte) (value >> 8);
    bytes[at + 3] = (byte) value;
  }

  void putLong(long value) {
    putInt((int) (value >> Integer.SIZE));
    putInt((int) value);
  }

  void put(byte[] others) {
    put(others, 0, others.length);
  }

  void put(byte[] others, int offset, int count) {
    room(count);
    System.arraycopy(others, offset, bytes, length, count);
    length += count;
  }

  int get(int at) {
    return bytes[at] & 0xFF;
  }

  int getShort(int at) {
    return get(at) << 8 | get(at + 1);
  }

  int getInt(int at) {
    return getShort(at) << 16 | getShort(at + 2);
  }

  long getLong(int at) {
    return (long) getInt(at) << Integer.SIZE | getInt(at + Integer.BYTES) & 0xFFFFFFFFL;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
