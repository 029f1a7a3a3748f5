package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.Optional;

/** Personkredsen (§ 62): about whom an a-kasse is told. */
final class EventCircle {
  private static final int INSURED = 1;

  private EventCircle() {}

  /** In contact group 1 (§ 62 stk. 1 nr. 1). */
  static boolean isInsured(Integer group) {
    return group != null && group == INSURED;
  }

  /**
   * Of members hired in a fleksjob only § 64 is told, of others everything while they are in
   * contact group 1. Without an a-kasse there is nobody to tell, and what is said would be lost.
   */
  static Optional<Violation> check(
      EventRow row, CitizenState state, OnTheDay then, LocalDate date, EventPaths paths) {
    boolean fleksjob = state.fundCourse().isInFleksjobOn(date);
    FaultCode wrong;
    String rule = "AKK-62-1";
    if (fleksjob && !row.fleksjob()) {
      wrong = FaultCode.EVENT_NOT_IN_FLEKSJOB;
      rule = "AKK-62-2";
    } else if (!fleksjob && !isInsured(then.group())) {
      wrong = FaultCode.EVENT_OUTSIDE_CIRCLE;
    } else if (then.fund() == null) {
      wrong = FaultCode.EVENT_WITHOUT_FUND;
    } else {
      return Optional.empty();
    }
    return Optional.of(Violation.of(wrong, rule).at(paths.citizen(), null));
  }
}
