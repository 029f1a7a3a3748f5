package dk.dfdg.gateway.report;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows for PostgreSQL in the form in which it takes them in the least time. */
final class BinaryCopy {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int SENT_AT_ONCE = 1 << 16;
  private static final int NONE = -1;

  private final CopyIn copy;
  private final Bytes bytes = new Bytes(2 * SENT_AT_ONCE);

  /**
   * @param statement {@code copy … from stdin (format binary)}
   */
  BinaryCopy(PGConnection connection, String statement) throws SQLException {
    copy = connection.getCopyAPI().copyIn(statement);
    bytes.put(SIGNATURE);
    bytes.putInt(0);
    bytes.putInt(0);
  }

  /** Begins a row of so many columns. */
  void row(int columns) throws SQLException {
    if (bytes.length() >= SENT_AT_ONCE) {
      send();
    }
    bytes.putShort(columns);
  }

  void bytes(byte[] value) {
    bytes.putInt(value.length);
    bytes.put(value);
  }

  void text(String value) {
    if (value == null) {
      bytes.putInt(NONE);
    } else {
      bytes(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  void shortNumber(int value) {
    bytes.putInt(Short.BYTES);
    bytes.putShort(value);
  }

  void number(Long value) {
    if (value == null) {
      bytes.putInt(NONE);
    } else {
      bytes.putInt(Long.BYTES);
      bytes.putLong(value);
    }
  }

  void day(LocalDate value) {
    if (value == null) {
      bytes.putInt(NONE);
    } else {
      bytes.putInt(Integer.BYTES);
      bytes.putInt((int) (value.toEpochDay() - FIRST_DAY));
    }
  }

  void uuid(UUID value) {
    if (value == null) {
      bytes.putInt(NONE);
    } else {
      bytes.putInt(2 * Long.BYTES);
      bytes.putLong(value.getMostSignificantBits());
      bytes.putLong(value.getLeastSignificantBits());
    }
  }

  /** All rows are there. */
  void end() throws SQLException {
    bytes.putShort(NONE);
    send();
    copy.endCopy();
  }

  /** A connection must not be left in the middle of it. */
  void cancelUnlessEnded() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void send() throws SQLException {
    copy.writeToCopy(bytes.array(), 0, bytes.length());
    bytes.clear();
  }
}
