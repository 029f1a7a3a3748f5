package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * Persongruppemarkering as asked for.
 *
 * @param type a value of PersonGroupMarkingType
 * @param end last day, or null when it is open
 */
public record MarkingCommand(Cpr cpr, int type, LocalDate start, LocalDate end) {}
