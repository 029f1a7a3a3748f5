package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.time.Instant;

/**
 * A report that is complete, and being compared or waiting for it.
 *
 * @param since when it was complete, or confirmed
 * @param failures how often this node has tried in vain to compare it
 */
public record ClosingReport(String municipality, RecordKind kind, Instant since, int failures) {}
