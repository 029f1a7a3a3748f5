package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;

/**
 * A fact as history keeps it.
 *
 * @param kind what it is, for example Enrolled
 * @param effectiveDate the day from which it holds
 * @param rule id of the rule that caused it
 * @param details everything else, by name; texts, numbers, booleans and lists
 */
public record HistoryFact(
    String kind, LocalDate effectiveDate, String rule, Map<String, Object> details) {}
