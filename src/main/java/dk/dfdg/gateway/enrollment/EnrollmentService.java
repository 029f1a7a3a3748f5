package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Til- og afmelding: one transaction a call, decided by {@link EnrollmentRules}. */
public final class EnrollmentService {
  private static final Logger LOG = LoggerFactory.getLogger(EnrollmentService.class);

  private final Database database;
  private final GatewayClock clock;
  private final Registrations registrations;
  private final EnrollmentRules rules;
  private final EnrollmentStore store = new EnrollmentStore();
  private final EnrollmentHistory history;

  public EnrollmentService(
      Database database, GatewayClock clock, Registrations registrations, EnrollmentRules rules) {
    this.database = database;
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
    this.history = new EnrollmentHistory(rules, store);
  }

  /** Records, as the system user, facts that come about without a call. */
  public void record(long citizenId, List<EnrollmentFact> facts) {
    registrations.registerAutomatic(citizenId, state -> facts, history);
  }

  /** Tilmelding (§ 8 stk. 5). */
  public Registered enroll(CallContext call, EnrollCommand command) {
    return registrations.register(
        call,
        command.cpr(),
        (state, id) -> rules.enroll(state, command, call.channel(), id, clock.today()),
        history);
  }

  /** True when the enrollment waits for the citizen's contact (pkt. 5.2). */
  public static boolean isPending(Registered registered) {
    return registered.answers().containsKey(EnrollmentHistory.PENDING);
  }

  /** Afmelding (§ 8 stk. 6), today or planned. */
  public Registered cancel(CallContext call, CancelCommand command) {
    return registrations.register(
        call,
        command.cpr(),
        (state, id) -> rules.cancel(state, command, call.channel(), clock.today()),
        history);
  }

  /** Takes a planned cancellation back. */
  public Registered withdrawCancellation(CallContext call, Cpr cpr) {
    return registrations.register(
        call, cpr, (state, id) -> rules.withdrawCancellation(state, clock.today()), history);
  }

  /** The enrollment as of today, also when what fell due has not been recorded yet. */
  public CurrentEnrollment current(CallContext call, Cpr cpr) {
    return registrations.read(call, cpr, state -> current(state, clock.today()));
  }

  private CurrentEnrollment current(CitizenState stored, LocalDate today) {
    CitizenState state = stored;
    for (EnrollmentFact fact : rules.due(stored, today)) {
      state = history.after(state, fact);
    }
    Enrollment latest = state.enrollment();
    boolean enrolled = latest != null && latest.isInForceOn(today);
    boolean told = enrolled || latest != null && latest.isPendingOn(today);
    return new CurrentEnrollment(enrolled, told ? latest : null, rules.adviceOn(state, today));
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }

  /**
   * Records, as the system, what the law has made happen by today. Safe on several nodes at once:
   * each citizen has a transaction of its own, and what is recorded is no longer due.
   *
   * @return for how many citizens something was recorded
   */
  public int applyDue() {
    LocalDate today = clock.today();
    int recorded = 0;
    for (long citizenId : database.read(handle -> store.due(handle, today))) {
      try {
        if (registrations.registerAutomatic(citizenId, state -> rules.due(state, today), history)) {
          recorded++;
        }
      } catch (StorageException failure) {
        LOG.warn(
            "What is due for citizen {} waits for the next time: {}",
            citizenId,
            FailureTrace.of(failure));
      }
    }
    return recorded;
  }
}
