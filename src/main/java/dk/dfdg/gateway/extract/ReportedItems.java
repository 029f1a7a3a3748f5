package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureTables;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which items are reported of each kind of record and may so be given to others: the rows of {@code
 * measure-fields.csv} with the number that the item has in its paragraph, the item that says which
 * measure, aid or grant it is, and the key, by which municipalities and recipients tell measures
 * apart. Everything else is not reportable (pkt. 46.2): it is for those who have the case, and an
 * own item that is added to the table is given to nobody.
 */
final class ReportedItems {
  private final Map<RecordKind, Set<MeasureField>> items;

  private ReportedItems(Map<RecordKind, Set<MeasureField>> items) {
    this.items = items;
  }

  static ReportedItems load(Path confRules) {
    Map<RecordKind, Set<MeasureField>> items = new EnumMap<>(RecordKind.class);
    for (CsvRow row : MeasureTables.items(confRules)) {
      RecordKind kind = RecordKind.named(row.text("record"));
      MeasureField field = MeasureField.named(row.text("field"));
      if (row.optional("number").isPresent() || field == MeasureField.KEY || field == kind.code()) {
        items.computeIfAbsent(kind, of -> EnumSet.noneOf(MeasureField.class)).add(field);
      }
    }
    return new ReportedItems(items);
  }

  /** Its items, in the order of the record. */
  Set<MeasureField> of(RecordKind kind) {
    return items.getOrDefault(kind, Set.of());
  }
}
