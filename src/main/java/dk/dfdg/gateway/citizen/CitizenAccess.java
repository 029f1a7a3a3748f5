package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.access.DelegatedTasks.Task;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;

/**
 * Which citizens a call may reach, by the operation's row in the access matrix; another actor only
 * those for whom the jobcentre has delegated the task to it.
 */
final class CitizenAccess {
  /** The field by which every message names its citizen. */
  static final String CITIZEN = "//*[local-name()='PersonCivilRegistrationIdentifier']";

  private static final String OPEN_TO = "PUB-4575";
  private static final String DELEGATED = "HTY-0-1";

  private final CallContext call;
  private final MatrixRow row;
  private final boolean reads;
  private final boolean delegable;
  private final Task task;

  private CitizenAccess(
      CallContext call, MatrixRow row, boolean reads, boolean delegable, Task task) {
    this.call = call;
    this.row = row;
    this.reads = reads;
    this.delegable = delegable;
    this.task = task;
  }

  /** Of a call that reads: any delegated task lets another actor look. */
  static CitizenAccess reading(AccessMatrix matrix, CallContext call) {
    return new CitizenAccess(call, row(matrix, call), true, true, null);
  }

  /**
   * Of a call that registers. What is in no row of the delegated tasks another actor does not
   * register; a code that is not, its rules refuse.
   *
   * @param code of what is registered, or null where the operation says it all
   */
  static CitizenAccess registering(AccessMatrix matrix, CallContext call, String code) {
    return new CitizenAccess(
        call,
        row(matrix, call),
        false,
        matrix.tasks().covers(call.service(), call.operation()),
        matrix.tasks().of(call.service(), call.operation(), code).orElse(null));
  }

  /** The row for the organisation that the call acts for; none means no access. */
  static MatrixRow row(AccessMatrix matrix, CallContext call) {
    return matrix
        .row(call.service(), call.operation(), call.organisation().type())
        .orElseThrow(() -> new Refusal(FaultCode.CITIZEN_ACCESS_DENIED));
  }

  MatrixRow row() {
    return row;
  }

  /** Whoever may not reach every citizen is not told which numbers exist. */
  Refusal unknown() {
    return row.reachesAll(call.channel())
        ? new Refusal(Violation.of(FaultCode.UNKNOWN_CPR).at(CITIZEN, null))
        : denied();
  }

  void check(CitizenStore.Met met, LocalDate today) {
    boolean own =
        isOwn(met.state(), call.organisation())
            && (call.otherActor() == null || isDelegated(met.state(), today));
    if (!row.reaches(call.channel(), own, met.former(), met.guest())) {
      throw denied();
    }
  }

  /**
   * Whether something may be registered about the citizen whom a call names.
   *
   * @param number as the call has it
   */
  void checkRegistering(CitizenStore.Met met, Cpr number, LocalDate today) {
    check(met, today);
    if (!met.state().cpr().equals(number)) {
      throw new Refusal(Violation.of(FaultCode.NUMBER_REPLACED).at(CITIZEN, null));
    }
    if (met.state().isDeadOn(today)) {
      throw new Refusal(Violation.of(FaultCode.CITIZEN_DEAD, "PUB-4405").at(CITIZEN, null));
    }
  }

  /** By the jobcentre that the actor acts for, and on the day of the call. */
  private boolean isDelegated(CitizenState state, LocalDate today) {
    return delegable
        && state.delegations().stream()
            .filter(each -> each.actor().equals(call.otherActor().code()))
            .filter(each -> each.jobcentre().equals(call.organisation().code()))
            .filter(each -> each.holdsOn(today))
            .anyMatch(each -> task == null || each.tasks().contains(task.code()));
  }

  /** The same whether the citizen is another's, unknown, or not delegated. */
  private Refusal denied() {
    boolean byDelegation =
        call.channel() == Channel.OTHER_ACTOR && row.otherActorOwn() && delegable;
    Violation violation =
        byDelegation ? notDelegated() : Violation.of(FaultCode.CITIZEN_ACCESS_DENIED, OPEN_TO);
    return new Refusal(violation.at(CITIZEN, null));
  }

  private Violation notDelegated() {
    String danish = task == null ? "nogen opgave" : "opgaven »" + task.name() + "«";
    String english = task == null ? "any task" : "the task »" + task.name() + "«";
    return Violation.of(
            reads ? FaultCode.ACTOR_WITHOUT_DELEGATION : FaultCode.TASK_NOT_DELEGATED, DELEGATED)
        .because(
            "Anden aktør %s har i dag ikke fået udlagt %s for borgeren af jobcenter %s."
                .formatted(call.otherActor().code(), danish, call.organisation().code()),
            "Another actor %s has not been delegated %s for the citizen by jobcentre %s today."
                .formatted(call.otherActor().code(), english, call.organisation().code()));
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
