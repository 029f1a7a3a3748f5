package dk.dfdg.gateway.status;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** Status for en person: what is known now, and guest access to it. */
public final class PersonStatusService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final StatusRules rules;
  private final GuestAccessRules guestRules;
  private final StatusStore store = new StatusStore();

  /**
   * @param guestAccessDays how long a guest access lasts, its first day counted
   */
  public PersonStatusService(
      GatewayClock clock, Registrations registrations, StatusRules rules, int guestAccessDays) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
    this.guestRules = new GuestAccessRules(guestAccessDays);
  }

  /** The blocks asked for, as of today. */
  PersonStatus status(CallContext call, StatusQuestion question) {
    return registrations.read(
        call,
        question.cpr(),
        (handle, state) -> {
          List<Violation> refusals = rules.refusals(call, question, state);
          if (!refusals.isEmpty()) {
            throw new Refusal(refusals);
          }
          PersonName name = question.asks(PersonBlock.CORE) ? store.name(handle, state.id()) : null;
          return rules.status(call, question, state, name, clock.today());
        });
  }

  /** Gæsteadgang for the organisation that the call acts for, from today. */
  Registered giveGuestAccess(CallContext call, Cpr cpr, String reason) {
    return registrations.register(
        call, cpr, (state, id) -> guestRules.give(state, call, reason, clock.today()));
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
