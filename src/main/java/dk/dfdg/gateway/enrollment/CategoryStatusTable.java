package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The legal pairs of client category and unemployment status: {@code category-status.csv}. */
public final class CategoryStatusTable {
  private record Pair(int category, int status) {}

  private final Set<Pair> pairs;

  private CategoryStatusTable(Set<Pair> pairs) {
    this.pairs = pairs;
  }

  /** Reads the table in the folder of rules. */
  public static CategoryStatusTable load(Path confRules) {
    Set<Pair> pairs = new HashSet<>();
    for (CsvRow row :
        CsvFile.read(confRules.resolve("category-status.csv"), "category", "status", "source")) {
      row.text("source");
      if (!pairs.add(new Pair(row.number("category"), row.number("status")))) {
        throw row.bad("the pair stands twice");
      }
    }
    return new CategoryStatusTable(pairs);
  }

  boolean isLegal(int category, int status) {
    return pairs.contains(new Pair(category, status));
  }
}
