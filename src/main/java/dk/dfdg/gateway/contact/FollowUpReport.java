package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.FollowUpRemarks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A follow-up as it is reported (§ 34), by its own service or as a held conversation of type 4.
 *
 * @param heldAt when it was held; the beginning of the day when no time is told
 * @param form opfølgningsform, a value of the code list InterviewContactType
 * @param category visitationskategori, a value of the code list VisitationCategoryType
 * @param booking the summons that led to it, or null
 */
public record FollowUpReport(
    Instant heldAt, int form, int category, UUID booking, FollowUpRemarks remarks) {

  /** Dato for afholdelse, in Copenhagen. */
  public LocalDate heldOn() {
    return LocalDate.ofInstant(heldAt, GatewayClock.ZONE);
  }

  /** Reported as a day without time, summons and participants: the earlier ones stay. */
  public FollowUpReport keeping(EarlierConversation earlier) {
    return new FollowUpReport(
        earlier.heldAt(heldAt, heldOn()),
        form,
        category,
        earlier.interview().booking(),
        new FollowUpRemarks(
            remarks.municipality(),
            remarks.expectedReturn(),
            remarks.inOffer(),
            remarks.needAssessment(),
            earlier.with(remarks.report())));
  }
}
