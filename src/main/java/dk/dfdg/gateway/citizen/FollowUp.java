package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Opfølgning with a recipient of sygedagpenge, with a conversation or without one (§ 34).
 *
 * @param id the receipt's id of its registration
 * @param heldOn dato for afholdelse af opfølgningssamtale eller anden opfølgning
 * @param form opfølgningsform, a value of the code list InterviewContactType
 * @param visitationCategory visitationskategori 1-3
 * @param registeredOn registreringsdato
 */
public record FollowUp(
    UUID id, LocalDate heldOn, int form, int visitationCategory, LocalDate registeredOn) {}
