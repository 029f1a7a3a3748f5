package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;

/**
 * Something about one row: either what is wrong with it, or what the reporter should know.
 *
 * @param violation what is wrong; its path is the name of the item, or of the column of a file
 * @param advice what the reporter should know; null when something is wrong
 */
public record RowProblem(long row, Violation violation, Advice advice) {
  /** A row that is wrong. */
  public RowProblem(long row, Violation violation) {
    this(row, violation, null);
  }

  /** A row that is right, and of which the reporter should know something. */
  public RowProblem(long row, Advice advice) {
    this(row, null, advice);
  }

  /** The row is not stored because of it. */
  public boolean isError() {
    return violation != null;
  }
}
