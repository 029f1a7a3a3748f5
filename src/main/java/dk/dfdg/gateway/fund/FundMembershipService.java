package dk.dfdg.gateway.fund;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Affiliation;
import dk.dfdg.gateway.citizen.AffiliationStore;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Membership;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Medlemstilgang, medlemsafgang and what is between them: one transaction a call. */
public final class FundMembershipService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final JoiningRules joining;
  private final LeavingRules leaving;
  private final AffiliationStore affiliations = new AffiliationStore();
  private final FactStore history = new FactStore();

  public FundMembershipService(
      GatewayClock clock, Registrations registrations, JoiningRules joining, LeavingRules leaving) {
    this.clock = clock;
    this.registrations = registrations;
    this.joining = joining;
    this.leaving = leaving;
  }

  /** Registers MT; the receipt's id is the membership's. */
  public Registered join(CallContext call, Cpr cpr, MembershipCommand command) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            joining.joined(registering(call, state), command, memberships(handle, state), id));
  }

  /** Registers MA. */
  public Registered leave(CallContext call, Cpr cpr, LeavingCommand command) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            leaving.left(registering(call, state), command, since(handle, state), id));
  }

  /**
   * Takes a membership back that was registered by mistake.
   *
   * @param id of its registration
   */
  public Registered recall(CallContext call, Cpr cpr, UUID id) {
    return registrations.register(
        call, cpr, (handle, state, receipt) -> recalled(handle, registering(call, state), id));
  }

  private Decision<CitizenFact> recalled(Handle handle, Registering registering, UUID id) {
    CitizenState state = registering.state();
    Optional<Membership> membership = RecallRules.recallable(state, id);
    return membership.isEmpty()
        ? RecallRules.unknown(id)
        : RecallRules.recalled(
            registering,
            membership.get(),
            EarlierMembership.of(
                state, history.historyOf(handle, state.id()), memberships(handle, state)));
  }

  /** Updates category or branch of a membership; null leaves it. */
  public Registered save(CallContext call, Cpr cpr, Integer category, Integer branch) {
    return registrations.register(
        call, cpr, (state, id) -> joining.saved(registering(call, state), category, branch));
  }

  /**
   * The membership as it stands; an a-kasse is told the day of the right to dagpenge that it has
   * reported itself, not one that another a-kasse reported before.
   */
  public KnownMembership get(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        (handle, state) -> {
          KnownMembership known = KnownMembership.of(state);
          boolean ofAnother =
              call.organisation().type() == Organisation.FUND
                  && !call.organisation().equals(rightReporter(handle, state));
          return ofAnother ? known.withoutRight() : known;
        });
  }

  /** Who reported the right to dagpenge last, or null. */
  private Organisation rightReporter(Handle handle, CitizenState state) {
    return history.historyOf(handle, state.id(), List.of("BenefitRightReported")).stream()
        .map(FactStore.Recorded::organisation)
        .reduce(null, (earlier, later) -> later);
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }

  private Registering registering(CallContext call, CitizenState state) {
    return new Registering(state, call.channel(), call.organisation(), clock.today());
  }

  private List<Affiliation> memberships(Handle handle, CitizenState state) {
    return affiliations.of(handle, state.id(), Organisation.FUND);
  }

  private LocalDate since(Handle handle, CitizenState state) {
    return memberships(handle, state).stream()
        .filter(Affiliation::goesOn)
        .map(Affiliation::from)
        .findFirst()
        .orElse(null);
  }
}
