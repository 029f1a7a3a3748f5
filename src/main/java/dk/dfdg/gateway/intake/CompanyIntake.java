package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.reference.CompanyStore;
import dk.dfdg.gateway.reference.ProductionUnit;
import dk.dfdg.gateway.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes in companies and production units from CVR. Each row is for itself: the right ones are in,
 * the wrong ones are listed, and the same delivery again changes nothing. Nothing is taken away:
 * what is closed gets a last day.
 */
public final class CompanyIntake {
  private final Database database;
  private final CompanyStore store = new CompanyStore();

  public CompanyIntake(Database database) {
    this.database = database;
  }

  /** The header that a file begins with. */
  public static String header() {
    return String.join(";", CompanyRow.COLUMNS);
  }

  /**
   * Takes in rows, in their order; a company before its production units.
   *
   * @param rows without the header; empty lines are passed over
   * @param firstLine where the first of them stands in the file
   */
  public IntakeReport take(List<String> rows, long firstLine) {
    return database.inTransaction(handle -> take(handle, rows, firstLine));
  }

  private IntakeReport take(Handle handle, List<String> rows, long firstLine) {
    int recorded = 0;
    int unchanged = 0;
    List<RowProblem> problems = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isBlank()) {
        continue;
      }
      Optional<ProductionUnit> unit = CompanyRow.read(rows.get(i), firstLine + i, problems);
      if (unit.isEmpty()) {
        continue;
      }
      if (!unit.get().isCompany() && store.company(handle, unit.get().cvr()).isEmpty()) {
        problems.add(
            new RowProblem(
                firstLine + i,
                "cvr",
                "The company of this production unit is not known here.",
                "Deliver the company, without a P number, before it."));
      } else if (store.save(handle, unit.get())) {
        recorded++;
      } else {
        unchanged++;
      }
    }
    return new IntakeReport(recorded, unchanged, List.copyOf(problems));
  }
}
