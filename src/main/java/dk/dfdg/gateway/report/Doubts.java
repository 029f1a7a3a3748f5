package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.Collection;
import java.util.UUID;

/**
 * Which known measures wrong rows may be about although nothing is known of their identity. Where a
 * measure is told by its first day, a corrected one makes it another: what is known of the same
 * person and measure must not end because the row is wrong (52.1 nr. 5).
 */
final class Doubts {
  /** With more than that, they may be about any. */
  private static final int MOST = 1_000_000;

  private static final int CODE_BITS = 27;
  private static final long ROW_WITH_KEY = 1;
  private static final long ROW_WITHOUT_KEY = 2;

  private final LongMap versions = new LongMap();
  private final LongMap persons = new LongMap();

  /** A wrong row has the key of that known version. */
  void add(long version) {
    if (versions.size() < MOST) {
      versions.put(version, 1);
    }
  }

  /** Wrong rows, at least the items that tell which measures they are. */
  void add(Collection<MeasureRecord> rows) {
    for (MeasureRecord row : rows) {
      String cpr = isToldByDay(row) ? NewVersion.cpr(row) : null;
      if (cpr != null && persons.size() < MOST) {
        long person = person(cpr, row.code());
        long which = row.has(MeasureField.KEY) ? ROW_WITH_KEY : ROW_WITHOUT_KEY;
        persons.put(person, persons.get(person, 0) | which);
      }
    }
  }

  private static boolean isToldByDay(MeasureRecord row) {
    return row.kind() == RecordKind.UNINSURED
        || row.kind() == RecordKind.AID && !row.has(MeasureField.KEY);
  }

  private static long person(String cpr, String code) {
    return Long.parseLong(cpr) << CODE_BITS | Integer.parseInt(code);
  }

  /** There are none. */
  boolean isEmpty() {
    return versions.size() == 0 && persons.size() == 0;
  }

  /**
   * Whether a wrong row may be about a known version.
   *
   * @param cpr null when it is about no person
   * @param key null when it came without: two keys are two measures
   */
  boolean isAbout(long version, String cpr, String code, UUID key) {
    if (versions.size() == MOST || persons.size() == MOST || versions.contains(version)) {
      return true;
    }
    if (cpr == null || code == null) {
      return false;
    }
    long which = persons.get(person(cpr, code), 0);
    return key == null ? which != 0 : (which & ROW_WITHOUT_KEY) != 0;
  }
}
