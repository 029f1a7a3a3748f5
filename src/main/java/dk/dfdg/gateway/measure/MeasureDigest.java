package dk.dfdg.gateway.measure;

import java.util.UUID;

/**
 * Everything that counts as the content of a record: two versions with the same digest are the same
 * report. 128 bits of a SHA-256.
 *
 * <p>The key does not count under chapter 9, where a file has none (INTRO-2).
 */
public final class MeasureDigest {
  private static final MeasureField[] FIELDS = MeasureField.values();

  private MeasureDigest() {}

  /** The digest of a completed record. */
  public static UUID of(MeasureRecord record) {
    ContentDigest content = ContentDigest.of(record.kind());
    for (MeasureField field : FIELDS) {
      if (field != MeasureField.KEY || record.kind() != RecordKind.UNINSURED) {
        content.add(field, record.text(field));
      }
    }
    byte[] sum = content.sum();
    return new UUID(ContentDigest.number(sum, 0), ContentDigest.number(sum, Long.BYTES));
  }
}
