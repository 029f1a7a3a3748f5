package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureRecord;
import java.util.List;

/**
 * What the reporter is told of a report, whenever it asks.
 *
 * @param problems the first {@link #LISTED}, by row
 * @param problemCounts how often each thing was wrong, in full
 * @param changes the first {@link #LISTED} of what the report has changed
 */
public record Receipt(
    Report report,
    List<RowProblem> problems,
    List<ProblemCount> problemCounts,
    List<Change> changes) {
  /** How many problems and how many changes a receipt lists; the others are only counted. */
  public static final int LISTED = 1000;

  /**
   * How often one thing was wrong.
   *
   * @param error false for advice
   * @param fault number of the fault, 0 for advice
   * @param rule of the catalogue, or empty
   */
  public record ProblemCount(boolean error, int fault, String rule, long times) {}

  /** What became of a measure. */
  public enum What {
    ADDED,
    CHANGED,
    GONE
  }

  /**
   * A measure that the report has added, changed or ended.
   *
   * @param before as it was known, null when added
   * @param now as it is known, null when gone
   */
  public record Change(What what, MeasureRecord before, MeasureRecord now) {}
}
