package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.MatrixRow;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.FactStore.Recorded;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Historik for en person: what has been registered and has happened by itself. */
public final class PersonHistoryService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final AccessMatrix matrix;
  private final HistoryRules rules;
  private final FactStore facts = new FactStore();
  private final HistoryStore store = new HistoryStore();

  public PersonHistoryService(
      GatewayClock clock, Registrations registrations, AccessMatrix matrix, HistoryRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.matrix = matrix;
    this.rules = rules;
  }

  /** The blocks asked for, as far as the caller reaches. */
  PersonHistory history(CallContext call, HistoryQuestion question) {
    return registrations.read(
        call,
        question.cpr(),
        (handle, state) -> {
          List<Violation> refusals = rules.refusals(call, question);
          if (!refusals.isEmpty()) {
            throw new Refusal(refusals);
          }
          return history(handle, call, question, state);
        });
  }

  private PersonHistory history(
      Handle handle, CallContext call, HistoryQuestion question, CitizenState state) {
    LocalDate today = clock.today();
    List<Recorded> history = facts.historyOf(handle, state.id());
    List<Affiliation> affiliations = store.affiliations(handle, state.id());
    MatrixRow row =
        matrix.row(call.service(), call.operation(), call.organisation().type()).orElseThrow();
    boolean guest =
        row.formerDaysAfter() != null
            && store.isGuest(handle, state.id(), call.organisation(), today);
    HistoryReach reach = HistoryReach.of(call, row, affiliations, guest);
    return UnshownAgreements.shown(
        rules.history(
            rules.shown(question, call, state, today),
            rules.reach(reach, call, state, history, today),
            state,
            history,
            affiliations),
        call);
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
