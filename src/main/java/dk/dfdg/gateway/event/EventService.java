package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Hændelser: one transaction a call, in which all are told who are to be told (AKK-69-2). */
public final class EventService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final EventRules rules;
  private final FundEventRules fundRules;
  private final FactStore history = new FactStore();

  public EventService(
      GatewayClock clock, Registrations registrations, EventRules rules, FundEventRules fundRules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
    this.fundRules = fundRules;
  }

  private Registering registering(CallContext call, CitizenState state) {
    return new Registering(state, call.channel(), call.organisation(), clock.today());
  }

  /** The a-kasse is told by itself; there is nothing more to send (§ 66). */
  public Registered register(CallContext call, Cpr cpr, EventCommand command) {
    return registrations.register(
        call,
        cpr,
        command.code(),
        (handle, state, id) ->
            rules.registered(registering(call, state), on(handle, state, command), command, id));
  }

  private OnTheDay on(Handle handle, CitizenState state, EventCommand command) {
    LocalDate day = command.date();
    return new OnTheDay(
        state.groupOn(day),
        state.fundOn(day),
        rules.looksBack(command.code())
            ? KnownEvent.in(history.historyOf(handle, state.id(), KnownEvent.KINDS))
            : List.of());
  }

  /** The a-kasse tells of its member. */
  public Registered registerOfFund(CallContext call, Cpr cpr, EventCommand command) {
    return registrations.register(
        call, cpr, (state, id) -> fundRules.registered(registering(call, state), command, id));
  }

  /** The a-kasse answers whether its member is available. */
  public Registered assess(CallContext call, Cpr cpr, AssessmentCommand command) {
    return registrations.register(
        call, cpr, (state, id) -> fundRules.assessed(registering(call, state), command, id));
  }

  /**
   * The a-kasse asks for its member's grundoplysninger, which are with the answers.
   *
   * @throws Refusal also while in test: real data are not told then
   */
  public Registered basicData(CallContext call, Cpr cpr) {
    Registered told =
        registrations.register(
            call, cpr, (state, id) -> fundRules.basicData(registering(call, state), id));
    if (call.inTest()) {
      throw new Refusal(FaultCode.RECORDED_IN_TEST);
    }
    return told;
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
