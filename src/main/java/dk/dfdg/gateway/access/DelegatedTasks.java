package dk.dfdg.gateway.access;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * To which of the tasks that a jobcentre delegates a registration by another actor belongs (Bilag
 * 4, introduction): {@code delegated-tasks.csv}.
 */
public final class DelegatedTasks {
  private static final String FILE = "delegated-tasks.csv";

  /**
   * A kind of task.
   *
   * @param code value of the code list DelegatedTaskType
   * @param name as it is called there
   */
  public record Task(int code, String name) {}

  private record Key(String service, String operation, String code) {}

  private final Map<Key, Task> tasks;
  private final Set<Operation> operations;

  private DelegatedTasks(Map<Key, Task> tasks, Set<Operation> operations) {
    this.tasks = Map.copyOf(tasks);
    this.operations = Set.copyOf(operations);
  }

  /**
   * Reads the table in the folder of rules.
   *
   * @param names the name of each task by its code; a task without one stops the start
   */
  static DelegatedTasks load(Path confRules, Function<String, Optional<String>> names) {
    Map<Key, Task> tasks = new HashMap<>();
    Set<Operation> operations = new HashSet<>();
    for (CsvRow row :
        CsvFile.read(confRules.resolve(FILE), "service", "operation", "codes", "task", "source")) {
      row.text("source");
      String name =
          names
              .apply(row.text("task"))
              .orElseThrow(() -> row.bad("names no task: " + row.text("task")));
      operations.add(new Operation(row.text("service"), row.text("operation")));
      for (String code : row.optional("codes").orElse("").split(" ")) {
        Key key = new Key(row.text("service"), row.text("operation"), code);
        if (tasks.put(key, new Task(row.number("task"), name)) != null) {
          throw row.bad("the operation stands twice");
        }
      }
    }
    return new DelegatedTasks(tasks, operations);
  }

  /**
   * The task; nothing when the table has no row for it.
   *
   * @param code of what is registered, where an operation registers what belongs to several tasks;
   *     else null
   */
  public Optional<Task> of(String service, String operation, String code) {
    return Optional.ofNullable(tasks.get(new Key(service, operation, code == null ? "" : code)));
  }

  /** Whether another actor registers anything by the operation. */
  public boolean covers(String service, String operation) {
    return operations.contains(new Operation(service, operation));
  }
}
