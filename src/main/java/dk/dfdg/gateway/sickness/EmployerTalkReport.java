package dk.dfdg.gateway.sickness;

import java.time.LocalDate;

/**
 * An employer's sygefraværssamtale as the municipality reports it (order of 2010, § 19).
 *
 * @param heldOn dato for afholdelse af samtale
 * @param cvrNumber CVR-nummer på den indberettende virksomhed, or null
 * @param seNumber SE-nummer på den indberettende virksomhed, or null
 */
public record EmployerTalkReport(LocalDate heldOn, String cvrNumber, String seNumber) {}
