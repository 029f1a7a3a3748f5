package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be known of wrong rows although nothing is known of their identity. Where a measure is
 * told by its first day, a corrected one makes it another: what is known of the same person and
 * measure must not end because the row is wrong (52.1 nr. 5).
 */
final class WrongRows {
  private final Database database;
  private final KnownStore known = new KnownStore();

  WrongRows(Database database) {
    this.database = database;
  }

  /**
   * Marks what stays, for this bucket and those to come.
   *
   * @param doubtful what is wrong, at least the items that tell which measures they are
   * @return what stays of the buckets before, where it may have ended
   */
  List<Long> staying(BucketComparison.Of of, Spool.Part part, List<MeasureRecord> doubtful) {
    Map<String, List<MeasureRecord>> byPerson = new HashMap<>();
    for (MeasureRecord record : doubtful) {
      String cpr = isToldByDay(record) ? NewVersion.cpr(record) : null;
      if (cpr != null) {
        byPerson.computeIfAbsent(cpr, one -> new ArrayList<>(1)).add(record);
      }
    }
    if (byPerson.isEmpty()) {
      return List.of();
    }
    Report report = of.report();
    List<Long> before = new ArrayList<>();
    for (KnownStore.OfPerson version :
        database.read(
            handle ->
                known.ofPersons(handle, report.municipality(), report.kind(), byPerson.keySet()))) {
      if (byPerson.get(version.cpr()).stream().anyMatch(record -> maybe(record, version))) {
        if (version.identity() < part.from()) {
          before.add(version.id());
        } else {
          of.staying().add(version.id());
        }
      }
    }
    return before;
  }

  private static boolean isToldByDay(MeasureRecord record) {
    return record.kind() == RecordKind.UNINSURED
        || record.kind() == RecordKind.AID && !record.has(MeasureField.KEY);
  }

  /** Two keys are two measures. */
  private static boolean maybe(MeasureRecord record, KnownStore.OfPerson version) {
    return version.code().equals(record.code())
        && (version.key() == null || !record.has(MeasureField.KEY));
  }
}
