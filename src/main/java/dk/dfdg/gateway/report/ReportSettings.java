package dk.dfdg.gateway.report;

import java.nio.file.Path;

/**
 * What an operator may set of reports.
 *
 * @param spool directory on a local disk for what is sorted while a report is compared
 * @param confirmPercent of a municipality's measures: a report that would end more waits for
 *     confirmation
 * @param confirmAtLeast so many may always end without
 */
public record ReportSettings(Path spool, int confirmPercent, int confirmAtLeast) {}
