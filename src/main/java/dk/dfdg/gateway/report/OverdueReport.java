package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.time.Instant;

/**
 * A weekly report that has not come although it was due.
 *
 * @param rule of the catalogue that says when it is due
 */
public record OverdueReport(String municipality, RecordKind kind, Instant dueAt, String rule) {}
