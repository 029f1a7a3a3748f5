package dk.dfdg.gateway.access;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Test før ibrugtagning (bekendtgørelsen af 2007 § 10): how many good calls of each operation a
 * subscriber must have made before its agreement is activated.
 */
public final class AcceptanceTest {
  private final Map<Operation, Integer> required;

  private AcceptanceTest(Map<Operation, Integer> required) {
    this.required = required;
  }

  /** Reads {@code acceptance-test.csv}. */
  public static AcceptanceTest load(Path confRules) {
    Map<Operation, Integer> required = new LinkedHashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("acceptance-test.csv"), "service", "operation", "calls", "source")) {
      row.text("source");
      int calls = row.number("calls");
      if (calls < 1) {
        throw row.bad("calls must be at least 1");
      }
      Operation operation = new Operation(row.text("service"), row.text("operation"));
      if (required.put(operation, calls) != null) {
        throw row.bad("the operation has two rows");
      }
    }
    return new AcceptanceTest(required);
  }

  /** What is still to be called, a phrase each; an operation without a row cannot be tested. */
  List<String> missing(Agreement agreement, Map<Operation, Integer> made) {
    return agreement.operations().stream()
        .filter(operation -> made.getOrDefault(operation, 0) < needed(operation))
        .map(
            operation ->
                required.containsKey(operation)
                    ? operation
                        + " (%d of %d calls)"
                            .formatted(made.getOrDefault(operation, 0), needed(operation))
                    : operation + " (not in the acceptance test)")
        .sorted()
        .toList();
  }

  private int needed(Operation operation) {
    return required.getOrDefault(operation, Integer.MAX_VALUE);
  }
}
