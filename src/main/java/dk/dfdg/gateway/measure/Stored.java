package dk.dfdg.gateway.measure;

import java.time.LocalDate;

/**
 * A measure as it is known now.
 *
 * @param id of the version
 * @param municipality code of the municipality that has reported it
 * @param firstRecorded the day on which its first version came
 */
public record Stored(
    long id, RecordKind kind, String municipality, MeasureRecord record, LocalDate firstRecorded) {}
