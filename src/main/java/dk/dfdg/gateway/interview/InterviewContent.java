package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.InterviewReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Afholdt samtale as it is reported, § 14.
 *
 * @param type samtaletype, a value of InterviewType
 * @param form samtaleform, a value of InterviewContactType
 * @param heldAt when it was held, to the minute
 * @param booking the summons that led to it, or null
 * @param matchGroup the match made at it, a value of MatchGroupType, or null
 * @param matchStart from when that is to hold, or null
 * @param report what was said and agreed
 * @param followUp of type 4 only, or null
 * @param cv of type 10 only, or null
 */
public record InterviewContent(
    int type,
    int form,
    Instant heldAt,
    UUID booking,
    Integer matchGroup,
    LocalDate matchStart,
    InterviewReport report,
    FollowUpBlock followUp,
    CvBlock cv) {

  /** Of a type that has no chapter of its own. */
  public InterviewContent(
      int type,
      int form,
      Instant heldAt,
      UUID booking,
      Integer matchGroup,
      LocalDate matchStart,
      InterviewReport report) {
    this(type, form, heldAt, booking, matchGroup, matchStart, report, null, null);
  }

  LocalDate heldOn() {
    return LocalDate.ofInstant(heldAt, GatewayClock.ZONE);
  }
}
