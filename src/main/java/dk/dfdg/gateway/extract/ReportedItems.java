package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which items are reported of each kind of record: {@code measure-fields.csv}. */
final class ReportedItems {
  private final Map<RecordKind, Set<MeasureField>> items;

  private ReportedItems(Map<RecordKind, Set<MeasureField>> items) {
    this.items = items;
  }

  static ReportedItems load(Path confRules) {
    Map<RecordKind, Set<MeasureField>> items = new EnumMap<>(RecordKind.class);
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("measure-fields.csv"),
            "record",
            "measures",
            "number",
            "field",
            "name_da",
            "condition",
            "demand",
            "channels",
            "minimum",
            "maximum",
            "warn_above",
            "code_list",
            "valid_from",
            "valid_to",
            "rule",
            "source")) {
      items
          .computeIfAbsent(
              RecordKind.named(row.text("record")), kind -> EnumSet.noneOf(MeasureField.class))
          .add(MeasureField.named(row.text("field")));
    }
    return new ReportedItems(items);
  }

  /** Its items, in the order of the record. */
  Set<MeasureField> of(RecordKind kind) {
    return items.getOrDefault(kind, Set.of());
  }
}
