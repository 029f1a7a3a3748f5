package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.report.Report;
import java.util.Map;
import java.util.UUID;

/**
 * What a call about a report has come to.
 *
 * @param registered its receipt
 * @param report as it stands when the caller is told
 */
record Told(Registered registered, Report report) {
  private static final String REPORT = "report";

  /** How the receipt names the report. */
  static Map<String, String> naming(Report report) {
    return Map.of(REPORT, report.identifier().toString());
  }

  /** The report that a receipt names. */
  static UUID named(Registered registered) {
    return UUID.fromString(registered.answers().get(REPORT));
  }
}
