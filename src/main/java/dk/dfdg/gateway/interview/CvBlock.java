package dk.dfdg.gateway.interview;

/**
 * What a held conversation of type 10 concludes (§ 40).
 *
 * @param municipality kommunekode for indberettende kommune, or null
 * @param status godkendelsesstatus, a value of CvStatusType
 * @param comment or null
 */
public record CvBlock(String municipality, int status, String comment) {}
