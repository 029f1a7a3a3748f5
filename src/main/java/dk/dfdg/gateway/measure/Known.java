package dk.dfdg.gateway.measure;

import java.time.LocalDate;

/**
 * A record as it is known before another version of it comes.
 *
 * @param id of the stored version
 * @param firstRecorded the day on which its first version came
 */
public record Known(long id, MeasureRecord record, LocalDate firstRecorded) {}
