package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who makes one registration as it happens, about which measure.
 *
 * @param key of the measure
 */
public record Single(
    String municipality,
    RecordKind kind,
    UUID key,
    LocalDate referenceDay,
    String processor,
    String agreement) {}
