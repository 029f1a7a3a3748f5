package dk.dfdg.gateway.interview;

import java.time.LocalDate;

/**
 * What a held conversation of type 4 says beside what all of them do (§ 34).
 *
 * @param municipality kommunekode for indberettende kommune
 * @param category visitationskategori, a value of VisitationCategoryType
 * @param expectedReturn forventet tilbagevenden på fuld tid, or null
 * @param inOffer the citizen takes part in an offer; null when nothing is said of it
 * @param needAssessment vurdering af behov for indsats, or null
 */
public record FollowUpBlock(
    String municipality,
    int category,
    LocalDate expectedReturn,
    Boolean inOffer,
    String needAssessment) {}
