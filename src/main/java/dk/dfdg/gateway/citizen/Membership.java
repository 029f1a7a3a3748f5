package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Medlemskab af en a-kasse, as the fund has reported it (MT).
 *
 * @param id of the registration
 * @param fund code of the a-kasse
 * @param registeredFrom first day of the membership
 * @param insuranceCategory value of the code list UnemploymentInsuranceCategoryType
 * @param branch the fund's office, 0 or more
 */
public record Membership(
    UUID id, String fund, LocalDate registeredFrom, int insuranceCategory, int branch) {}
