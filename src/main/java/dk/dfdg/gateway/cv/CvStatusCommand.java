package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.contact.CvReport;
import dk.dfdg.gateway.contact.EarlierConversation;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report on a CV as CVWorkFlowService is sent it (§ 40): what does not fit together is told by
 * {@link CvStatusRules}.
 *
 * @param report the status, with the conversation when one with a date is given
 * @param heldIndicator samtale afholdt, as sent, or null
 * @param interviewGiven a conversation is given, with or without a date
 * @param interview the id of the conversation that is changed, or null
 * @param eventDate hændelsesdato, or null
 */
public record CvStatusCommand(
    CvReport report,
    Boolean heldIndicator,
    boolean interviewGiven,
    UUID interview,
    LocalDate eventDate) {

  /** A status that is reported independently of a conversation (pkt. 40.1.1). */
  boolean isStatusAlone() {
    return heldIndicator == null ? !interviewGiven : !heldIndicator;
  }

  /** The change of an earlier conversation, with what the request cannot carry. */
  CvStatusCommand keeping(EarlierConversation earlier) {
    return new CvStatusCommand(
        report.keeping(earlier), heldIndicator, interviewGiven, interview, eventDate);
  }
}
