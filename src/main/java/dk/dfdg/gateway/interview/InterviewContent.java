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
 */
public record InterviewContent(
    int type,
    int form,
    Instant heldAt,
    UUID booking,
    Integer matchGroup,
    LocalDate matchStart,
    InterviewReport report) {

  LocalDate heldOn() {
    return LocalDate.ofInstant(heldAt, GatewayClock.ZONE);
  }
}
