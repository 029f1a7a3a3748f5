package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import java.util.List;

/** Ydelsescenterets svar: one transaction each. */
public final class BenefitService {
  /** The most applications that one answer lists. */
  static final int MOST = 500;

  private final GatewayClock clock;
  private final Registrations registrations;
  private final BenefitRules rules;
  private final BenefitStore store = new BenefitStore();

  public BenefitService(GatewayClock clock, Registrations registrations, BenefitRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  /** Bevilling or afslag. */
  public Registered decide(CallContext call, BenefitDecisionCommand command) {
    return registrations.register(
        call,
        command.cpr(),
        (state, id) -> rules.decide(state, command, call.channel(), clock.today()));
  }

  /** The municipality's applications that wait for an answer, those that must go first at first. */
  public OpenApplications open(CallContext call) {
    List<OpenApplication> found =
        registrations.readWithoutCitizen(
            call,
            handle ->
                store.open(
                    handle,
                    call.organisation().code(),
                    clock.today(),
                    rules::lastDayForAnswer,
                    MOST + 1));
    return new OpenApplications(
        found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
