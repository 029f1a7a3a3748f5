package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.PersonFact.GuestAccessGiven;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gæsteadgang, after the published REST Gaesteadgang: for a stated reason, and for a while. Pure.
 */
final class GuestAccessRules {
  static final String RULE = "PUB-GUEST";

  /** Value of RequestUserType: the citizen. */
  private static final int CITIZEN_USER = 1;

  private static final Pattern HTML_TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--");
  private static final String COMMENT = "/pst:CreateGuestAccessRequest/pst:GuestAccessComment";

  private final int days;

  /**
   * @param days how long a guest access lasts, its first day counted
   */
  GuestAccessRules(int days) {
    this.days = days;
  }

  Decision<GuestAccessGiven> give(
      CitizenState state, CallContext call, String reason, LocalDate today) {
    List<Violation> violations = violations(call, reason);
    if (!violations.isEmpty()) {
      return new Decision.Refused<>(violations);
    }
    LocalDate lastDay = today.plusDays(days - 1L);
    return new Decision.Accepted<>(
        List.of(new GuestAccessGiven(call.organisation(), lastDay, reason, today, RULE)),
        advice(state, call));
  }

  private static List<Violation> violations(CallContext call, String reason) {
    List<Violation> found = new ArrayList<>();
    // Nobody looks up citizens of another jobcentre in the name of a citizen.
    if (call.userType() == CITIZEN_USER) {
      found.add(Violation.of(FaultCode.GUEST_ACCESS_NOT_ALLOWED, "PUB-4922"));
    }
    if (HTML_TAG.matcher(reason).find()) {
      found.add(Violation.of(FaultCode.HTML_IN_COMMENT, "PUB-4933").at(COMMENT, null));
    }
    return found;
  }

  private static List<Advice> advice(CitizenState state, CallContext call) {
    return call.organisation().code().equals(state.jobcentre())
        ? List.of(
            new Advice(
                RULE,
                "Borgeren hører allerede til jobcenteret; gæsteadgang er ikke nødvendig.",
                "The citizen belongs to the jobcentre already; guest access is not needed."))
        : List.of();
  }
}
