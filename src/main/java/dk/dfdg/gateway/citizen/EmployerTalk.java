package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Sygefraværssamtale that the employer has held with an employee who is ill (order of 2010, § 19).
 *
 * @param id the receipt's id of its registration
 * @param heldOn dato for afholdelse af samtale
 * @param cvrNumber CVR-nummer, 8 digits, or null
 * @param seNumber SE-nummer, 8 digits, or null
 */
public record EmployerTalk(UUID id, LocalDate heldOn, String cvrNumber, String seNumber) {}
