package dk.dfdg.gateway.access;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adgangsmatrix: per operation and kind of organisation, whose citizens may be reached, and which
 * delegated task another actor needs. No row, no access.
 */
public final class AccessMatrix {
  private record Key(String service, String operation, int organisationType) {}

  private final Map<Key, MatrixRow> rows;
  private final DelegatedTasks tasks;

  private AccessMatrix(Map<Key, MatrixRow> rows, DelegatedTasks tasks) {
    this.rows = Map.copyOf(rows);
    this.tasks = tasks;
  }

  /** The same with the tasks' codes for their names. */
  public static AccessMatrix load(Path confRules) {
    return load(confRules, Optional::of);
  }

  /**
   * Reads {@code access-matrix.csv} and {@code delegated-tasks.csv}.
   *
   * @param tasks the name of each task that is delegated, by its code
   */
  public static AccessMatrix load(Path confRules, Function<String, Optional<String>> tasks) {
    Map<Key, MatrixRow> rows = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("access-matrix.csv"),
            "service",
            "operation",
            "organisation_type",
            "all",
            "own",
            "former_days_before",
            "former_days_after",
            "guest",
            "other_actor_own",
            "other_actor_guest",
            "other_actor_all",
            "system_all",
            "no_citizen",
            "source")) {
      row.text("source");
      Key key =
          new Key(row.text("service"), row.text("operation"), row.number("organisation_type"));
      if (rows.put(key, matrixRow(row)) != null) {
        throw row.bad("the operation has two rows for the organisation type");
      }
    }
    return new AccessMatrix(rows, DelegatedTasks.load(confRules, tasks));
  }

  private static MatrixRow matrixRow(CsvRow row) {
    Integer before = days(row, "former_days_before");
    Integer after = days(row, "former_days_after");
    if ((before == null) != (after == null)) {
      throw row.bad("former_days_before and former_days_after must both be filled in, or neither");
    }
    return new MatrixRow(
        row.yes("all"),
        row.yes("own"),
        before,
        after,
        row.yes("guest"),
        row.yes("other_actor_own"),
        row.yes("other_actor_guest"),
        row.yes("other_actor_all"),
        row.yes("system_all"),
        WithoutCitizen.of(row.choice("no_citizen", WithoutCitizen.words())));
  }

  private static Integer days(CsvRow row, String column) {
    return row.optional(column).map(given -> row.number(column)).orElse(null);
  }

  /** What an organisation of that kind may reach with the operation; nothing when not listed. */
  public Optional<MatrixRow> row(String service, String operation, int organisationType) {
    return Optional.ofNullable(rows.get(new Key(service, operation, organisationType)));
  }

  /** What another actor needs for what it registers. */
  public DelegatedTasks tasks() {
    return tasks;
  }
}
