package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import java.time.LocalDate;

/**
 * What a reporter says when it begins a report.
 *
 * @param municipality code of the municipality that it is about
 * @param kind what its records are about; a report has one kind
 * @param referenceDay the day for which it reports
 * @param replace an open report of the same municipality and kind is given up for it
 * @param processor the subscriber whose system sends it
 * @param agreement the agreement that covers it
 */
public record Opening(
    String municipality,
    RecordKind kind,
    LocalDate referenceDay,
    Acceptance acceptance,
    Way way,
    boolean replace,
    String processor,
    String agreement) {

  /** How its records are filed, as the law of a record asks. */
  Filing filing(boolean full) {
    return new Filing(way, municipality, referenceDay, full);
  }
}
