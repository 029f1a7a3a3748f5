package dk.dfdg.gateway.measure;

import java.time.LocalDate;

/**
 * How and by whom a record is reported.
 *
 * @param municipality code of the reporting municipality
 * @param referenceDay the day for which it reports: the law of that day holds, and a record that is
 *     new and does not say when it was registered was registered on it
 * @param full part of a full report, and not a single registration as it happens
 */
public record Filing(Way way, String municipality, LocalDate referenceDay, boolean full) {}
