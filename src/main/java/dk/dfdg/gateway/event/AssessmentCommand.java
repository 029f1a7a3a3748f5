package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Assessment;
import java.time.LocalDate;

/**
 * Rådighedsvurdering as it is sent (RI, RJ, RN).
 *
 * @param code which of the three, or null when it is not said
 * @param date hændelsesdato
 * @param freeText fritekst, or null
 */
public record AssessmentCommand(
    String code, LocalDate date, Assessment assessment, String freeText) {}
