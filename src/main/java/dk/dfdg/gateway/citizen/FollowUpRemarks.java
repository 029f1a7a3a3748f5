package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * What is reported of a follow-up beside its core (§ 34). History keeps it.
 *
 * @param municipality kommunekode for indberettende kommune
 * @param expectedReturn forventet tilbagevenden på fuld tid, or null
 * @param inOffer the citizen takes part in an offer; null when nothing is said of it
 * @param needAssessment vurdering af behov for indsats, or null; never shown to the citizen
 * @param report what was said and agreed; the agreement is never shown to the citizen (pkt. 34.3)
 */
public record FollowUpRemarks(
    String municipality,
    LocalDate expectedReturn,
    Boolean inOffer,
    String needAssessment,
    InterviewReport report) {}
