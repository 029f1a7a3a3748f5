package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.report.Receipt;
import dk.dfdg.gateway.report.RowProblem;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Names the columns of the file in a receipt, where the law of a record names its items. */
final class ReceiptColumns {
  private final Map<RecordKind, Map<String, String>> columns = new EnumMap<>(RecordKind.class);

  ReceiptColumns(FileFormats formats) {
    for (FileFormat format : formats.all()) {
      Map<String, String> names = new HashMap<>();
      for (FileColumn column : format.columns()) {
        names.put(column.field().field(), name(format, column));
      }
      if (format.kind() == RecordKind.AID) {
        names.put(MeasureField.AID_TYPE.field(), "Hjælpemiddeltype");
      }
      columns.put(format.kind(), names);
    }
  }

  /** A name that occurs twice is told apart by its place. */
  private static String name(FileFormat format, FileColumn column) {
    long times =
        format.columns().stream().filter(other -> other.name().equals(column.name())).count();
    return column.name().isEmpty() || times == 1
        ? column.shown()
        : column.name() + " (" + column.position() + ")";
  }

  /** The same receipt for who sent a file. */
  Receipt of(Receipt receipt) {
    if (!receipt.report().way().isFile()) {
      return receipt;
    }
    Map<String, String> names = columns.getOrDefault(receipt.report().kind(), Map.of());
    return new Receipt(
        receipt.report(),
        receipt.problems().stream().map(problem -> named(problem, names)).toList(),
        receipt.problemCounts(),
        receipt.changes());
  }

  private static RowProblem named(RowProblem problem, Map<String, String> names) {
    Violation wrong = problem.violation();
    return wrong == null || !names.containsKey(wrong.path())
        ? problem
        : new RowProblem(problem.row(), wrong.at(names.get(wrong.path()), wrong.maskedValue()));
  }
}
