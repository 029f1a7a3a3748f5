package dk.dfdg.gateway.reference;

import java.time.LocalDate;

/**
 * One row of a code list or register, as far as a change is told of it.
 *
 * @param code what the row is about; several rows may be about the same
 * @param text its name, and what else the row says
 * @param from first day, or null where rows have no days
 * @param to last day, or null when it is open
 */
public record ReferenceRow(String code, String text, LocalDate from, LocalDate to) {}
