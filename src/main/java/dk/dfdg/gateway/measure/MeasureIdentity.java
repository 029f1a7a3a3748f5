package dk.dfdg.gateway.measure;

import java.util.Locale;

/**
 * What makes a record this measure and no other, within its municipality and kind: the first eight
 * bytes of a SHA-256.
 *
 * <p>It is the key (§ 46 nr. 5). Chapter 9 has no key in the file, so that there it is the person,
 * the foranstaltningskode and the first day, also where a key is given: the same report is the same
 * by every way (INTRO-2). A grant for an aid that comes in a file has no key either.
 */
public final class MeasureIdentity {
  private MeasureIdentity() {}

  /** The identity of a record whose items are right. */
  public static long of(MeasureRecord record) {
    ContentDigest content = ContentDigest.of(record.kind());
    if (record.kind() == RecordKind.UNINSURED) {
      add(content, record, MeasureField.CPR, MeasureField.MEASURE, MeasureField.START);
    } else if (record.has(MeasureField.KEY)) {
      content.add(MeasureField.KEY, record.text(MeasureField.KEY).toLowerCase(Locale.ROOT));
    } else {
      add(
          content,
          record,
          MeasureField.AID_TYPE,
          MeasureField.APPROVED,
          MeasureField.IDENTIFICATION);
    }
    return ContentDigest.number(content.sum(), 0);
  }

  /** Whether the record holds what its identity is made of; a wrong one may not. */
  public static boolean isTold(MeasureRecord record) {
    if (record.kind() == RecordKind.UNINSURED) {
      return record.has(MeasureField.CPR)
          && record.has(MeasureField.MEASURE)
          && record.has(MeasureField.START);
    }
    return record.has(MeasureField.KEY)
        || record.kind() == RecordKind.AID
            && record.has(MeasureField.IDENTIFICATION)
            && record.has(MeasureField.APPROVED);
  }

  private static void add(ContentDigest content, MeasureRecord record, MeasureField... fields) {
    for (MeasureField field : fields) {
      content.add(field, record.text(field));
    }
  }
}
