package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * What is reported of a follow-up beside its core (§ 34). History keeps it.
 *
 * @param municipality kommunekode for indberettende kommune
 * @param expectedReturn forventet tilbagevenden på fuld tid, or null
 * @param inOffer the citizen takes part in an offer; null when nothing is said of it
 * @param agreement aftaler vedrørende opfølgningen, or null; never shown to the citizen (pkt. 34.3)
 * @param needAssessment vurdering af behov for indsats, or null; never shown to the citizen
 */
public record FollowUpRemarks(
    String municipality,
    LocalDate expectedReturn,
    Boolean inOffer,
    String agreement,
    String needAssessment) {}
