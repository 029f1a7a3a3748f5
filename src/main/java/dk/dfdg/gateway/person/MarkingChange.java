package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Correction of a person-group marking.
 *
 * @param end last day, or null when it is open
 * @param correctionComment why, or null
 */
public record MarkingChange(
    Cpr cpr, UUID marking, LocalDate start, LocalDate end, String correctionComment) {}
