package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Persongruppemarkering: the citizen is one of a group of persons.
 *
 * @param id the receipt's id of its registration
 * @param type value of the code list PersonGroupMarkingType
 * @param start first day
 * @param end last day, or null when it is open
 */
public record Marking(UUID id, int type, LocalDate start, LocalDate end) {}
