package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
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
  private static final byte END_OF_RECORD = (byte) 0xFF;

  private ChunkDigest() {}

  static String of(List<MeasureRecord> records) {
    MessageDigest digest = sha256();
    for (MeasureRecord record : records) {
      for (MeasureField field : FIELDS) {
        String value = record.text(field);
        if (value != null) {
          byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
          // Item and length keep two different records from running into the same bytes.
          digest.update((byte) field.ordinal());
          digest.update((byte) (bytes.length >> 8));
          digest.update((byte) bytes.length);
          digest.update(bytes);
        }
      }
      digest.update(END_OF_RECORD);
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
