package dk.dfdg.gateway.fund;

import java.time.LocalDate;

/**
 * Medlemstilgang as it is sent (MT).
 *
 * @param from first day of the membership
 * @param insuranceCategory value of the code list UnemploymentInsuranceCategoryType
 * @param branch the fund's office
 * @param benefitRightFrom first day with the right to dagpenge, or null
 * @param fund code of the a-kasse, when the message names it; or null
 */
public record MembershipCommand(
    LocalDate from, int insuranceCategory, int branch, LocalDate benefitRightFrom, String fund) {}
