package dk.dfdg.gateway.report;

/**
 * What a comparison came to.
 *
 * @param status closed when everything has been stored, waiting or refused when nothing has
 */
record Outcome(ReportStatus status, Report.Counts counts, Problems problems) {}
