package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import java.time.LocalDate;

/** Til- og afmelding: one transaction a call, decided by {@link EnrollmentRules}. */
public final class EnrollmentService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final EnrollmentRules rules;

  public EnrollmentService(GatewayClock clock, Registrations registrations, EnrollmentRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  /** Tilmelding (§ 8 stk. 5). */
  public Registered enroll(CallContext call, EnrollCommand command) {
    return registrations.register(
        call,
        command.cpr(),
        (state, id) -> rules.enroll(state, command, call.channel(), id, clock.today()));
  }

  /** True when the enrollment waits for the citizen's contact (pkt. 5.2). */
  public static boolean isPending(Registered registered) {
    return registered.answers().containsKey(EnrollmentFact.PENDING);
  }

  /** Afmelding (§ 8 stk. 6), today or planned. */
  public Registered cancel(CallContext call, CancelCommand command) {
    return registrations.register(
        call,
        command.cpr(),
        (state, id) -> rules.cancel(state, command, call.channel(), clock.today()));
  }

  /** Takes a planned cancellation back. */
  public Registered withdrawCancellation(CallContext call, Cpr cpr) {
    return registrations.register(
        call, cpr, (state, id) -> rules.withdrawCancellation(state, clock.today()));
  }

  /** The enrollment as of today, also when what fell due has not been recorded yet. */
  public CurrentEnrollment current(CallContext call, Cpr cpr) {
    return registrations.read(call, cpr, state -> current(state, clock.today()));
  }

  private CurrentEnrollment current(CitizenState state, LocalDate today) {
    Enrollment latest = state.enrollment();
    boolean enrolled = latest != null && latest.isInForceOn(today);
    boolean told = enrolled || latest != null && latest.isPendingOn(today);
    return new CurrentEnrollment(enrolled, told ? latest : null, rules.adviceOn(state, today));
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
