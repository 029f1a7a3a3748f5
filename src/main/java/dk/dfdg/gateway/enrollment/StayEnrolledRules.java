package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.VisitationFact;
import dk.dfdg.gateway.citizen.VisitationFact.WishToStayEnrolled;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fortsat ønske om tilmelding after a refused benefit (pkt. 7.3). */
final class StayEnrolledRules {
  static final String RULE = "KON-07.3-12";

  private StayEnrolledRules() {}

  static Decision<VisitationFact> decide(CitizenState state, LocalDate today) {
    List<Violation> found = new ArrayList<>();
    if (!state.isEnrolledOn(today)) {
      found.add(violation(FaultCode.NOT_ENROLLED));
    }
    if (state.visitation().refusedOn() == null) {
      found.add(violation(FaultCode.NO_REFUSED_BENEFIT));
    }
    return found.isEmpty()
        ? new Decision.Accepted<>(List.of(new WishToStayEnrolled(today, RULE)), List.of())
        : new Decision.Refused<>(found);
  }

  private static Violation violation(FaultCode code) {
    return Violation.of(code, RULE).at(EnrollmentPaths.STAY_CITIZEN, null);
  }
}
