package dk.dfdg.gateway.extract;

import java.time.LocalDate;

/**
 * Days on which a course counts with the same weekly minutes.
 *
 * @param to the last day
 * @param minutes a week, written down
 */
public record Slice(LocalDate from, LocalDate to, int minutes) {}
