package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;

/** Whether a call may reach a citizen, by the operation's row in the access matrix. */
final class CitizenAccess {
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
    return new Refusal(
        row.reachesAll(call.channel()) ? FaultCode.UNKNOWN_CPR : FaultCode.CITIZEN_ACCESS_DENIED);
  }

  static void check(MatrixRow row, CallContext call, CitizenStore.Met met) {
    boolean own = isOwn(met.state(), call.organisation());
    if (!row.reaches(call.channel(), own, met.former(), met.guest())) {
      throw new Refusal(FaultCode.CITIZEN_ACCESS_DENIED);
    }
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
