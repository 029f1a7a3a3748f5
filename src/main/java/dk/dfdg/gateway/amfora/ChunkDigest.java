package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of the records of a chunk, in their order: a chunk that is signed anew, by another
 * employee or in other prefixes, is still the same chunk.
 */
final class ChunkDigest {
  private static final MeasureField[] FIELDS = MeasureField.values();
  private static final int END_OF_RECORD = 0xFF;

  private ChunkDigest() {}

  static String of(List<MeasureRecord> records) {
    MessageDigest digest = sha256();
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);
    for (MeasureRecord record : records) {
      for (MeasureField field : FIELDS) {
        String value = record.text(field);
        if (value != null) {
          byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
          // Item and length keep two different records from running into the same bytes.
          buffer.write(field.ordinal());
          buffer.write(bytes.length >> 8);
          buffer.write(bytes.length);
          buffer.writeBytes(bytes);
        }
      }
      buffer.write(END_OF_RECORD);
      digest.update(buffer.toByteArray());
      buffer.reset();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
