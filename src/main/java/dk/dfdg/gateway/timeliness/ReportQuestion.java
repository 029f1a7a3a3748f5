package dk.dfdg.gateway.timeliness;

import java.time.LocalDate;

/**
 * Which late registrations are asked for.
 *
 * @param jobcentre the responsible jobcentre's number, or null when the caller has not named it
 * @param from first day of registration
 * @param to last day of registration
 * @param rule the only one asked for, or null for all
 * @param after the last registration of the page before, or null
 */
record ReportQuestion(String jobcentre, LocalDate from, LocalDate to, String rule, Long after) {

  ReportQuestion of(String named) {
    return new ReportQuestion(named, from, to, rule, after);
  }
}
