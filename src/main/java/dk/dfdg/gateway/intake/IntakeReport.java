package dk.dfdg.gateway.intake;

import java.util.List;

/**
 * What has become of the rows of a delivery.
 *
 * @param recorded rows that were new, and are in now
 * @param unchanged rows that were in already
 * @param problems rows that are not in; a row may have several
 */
public record IntakeReport(int recorded, int unchanged, List<RowProblem> problems) {}
