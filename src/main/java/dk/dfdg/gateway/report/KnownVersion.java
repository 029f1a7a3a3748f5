package dk.dfdg.gateway.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A known measure as far as the comparison needs it.
 *
 * @param key null when it came without
 * @param endDay the last day, or null when it has none
 * @param recordedBy the report that recorded this version
 */
record KnownVersion(
    long id,
    long identity,
    UUID digest,
    UUID key,
    LocalDate firstRecorded,
    LocalDate endDay,
    long recordedBy) {}
