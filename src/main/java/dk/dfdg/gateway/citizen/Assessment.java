package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Rådighedsvurdering: what the a-kasse answers (RI, RJ, RN).
 *
 * @param justifications values of the code list AvailabilityAssessmentRegistrationType
 * @param answers id of the message or registration that it answers, or null when unprompted
 * @param otherDate1 Andetdato1, or null
 * @param otherDate2 Andetdato2, or null
 */
public record Assessment(
    List<Integer> justifications, UUID answers, LocalDate otherDate1, LocalDate otherDate2) {}
