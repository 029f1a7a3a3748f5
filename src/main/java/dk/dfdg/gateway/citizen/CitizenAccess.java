package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;

/** Whether a call may reach a citizen, by the operation's row in the access matrix. */
final class CitizenAccess {
  /** The field by which every message names its citizen. */
  static final String CITIZEN = "//*[local-name()='PersonCivilRegistrationIdentifier']";

  private static final String OPEN_TO = "PUB-4575";

  private final AccessMatrix matrix;

  CitizenAccess(AccessMatrix matrix) {
    this.matrix = matrix;
  }

  /** The row for the organisation that the call acts for; none means no access. */
  MatrixRow row(CallContext call) {
    return matrix
        .row(call.service(), call.operation(), call.organisation().type())
        .orElseThrow(() -> new Refusal(FaultCode.CITIZEN_ACCESS_DENIED));
  }

  /** Whoever may not reach every citizen is not told which numbers exist. */
  static Refusal unknown(MatrixRow row, CallContext call) {
    return row.reachesAll(call.channel())
        ? new Refusal(Violation.of(FaultCode.UNKNOWN_CPR).at(CITIZEN, null))
        : denied();
  }

  static void check(MatrixRow row, CallContext call, CitizenStore.Met met) {
    boolean own = isOwn(met.state(), call.organisation());
    if (!row.reaches(call.channel(), own, met.former(), met.guest())) {
      throw denied();
    }
  }

  /**
   * Whether something may be registered about the citizen whom a call names.
   *
   * @param number as the call has it
   */
  static void checkRegistering(
      MatrixRow row, CallContext call, CitizenStore.Met met, Cpr number, LocalDate today) {
    check(row, call, met);
    if (!met.state().cpr().equals(number)) {
      throw new Refusal(Violation.of(FaultCode.NUMBER_REPLACED).at(CITIZEN, null));
    }
    if (met.state().isDeadOn(today)) {
      throw new Refusal(Violation.of(FaultCode.CITIZEN_DEAD, "PUB-4405").at(CITIZEN, null));
    }
  }

  private static Refusal denied() {
    return new Refusal(Violation.of(FaultCode.CITIZEN_ACCESS_DENIED, OPEN_TO).at(CITIZEN, null));
  }

  private static boolean isOwn(CitizenState state, Organisation organisation) {
    String code =
        switch (organisation.type()) {
          case Organisation.JOBCENTRE -> state.jobcentre();
          case Organisation.MUNICIPALITY -> state.person().responsibleMunicipality();
          case Organisation.FUND -> state.fund();
          default -> null;
        };
    return organisation.code().equals(code);
  }
}
