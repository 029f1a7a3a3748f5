package dk.dfdg.gateway.delegation;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Delegation;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.Registering;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Udlægning af opgaver til anden aktør: one transaction a call. */
public final class DelegationService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final DelegationRules rules;

  public DelegationService(GatewayClock clock, Registrations registrations, DelegationRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  /** Delegates tasks; the receipt's id is the delegation's. */
  public Registered delegate(CallContext call, Cpr cpr, DelegateCommand command) {
    return registrations.register(
        call, cpr, (state, id) -> rules.delegated(registering(call, state), command, id));
  }

  /**
   * Sets the last day of a delegation.
   *
   * @param id of the delegation
   */
  public Registered end(CallContext call, Cpr cpr, UUID id, LocalDate last) {
    return registrations.register(
        call, cpr, (state, receipt) -> rules.ended(registering(call, state), id, last));
  }

  /** What the jobcentre has delegated; another actor is told of its own alone. */
  public List<Delegation> get(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        state ->
            state.delegations().stream()
                .filter(each -> each.jobcentre().equals(call.organisation().code()))
                .filter(
                    each ->
                        call.otherActor() == null || each.actor().equals(call.otherActor().code()))
                .toList());
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }

  private Registering registering(CallContext call, CitizenState state) {
    return new Registering(state, call.channel(), call.organisation(), clock.today());
  }
}
