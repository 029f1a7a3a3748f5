package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import java.time.LocalDate;

/** What a citizen does to stay enrolled: confirms job search, and says so after a refusal. */
public final class JobSearchService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final JobSearchRules rules;

  public JobSearchService(GatewayClock clock, Registrations registrations, JobSearchRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  /** Bekræftelse af aktiv jobsøgning. */
  public Registered confirm(CallContext call, Cpr cpr) {
    return registrations.register(call, cpr, (state, id) -> rules.confirm(state, clock.today()));
  }

  /** The last day for the confirmation that follows one. */
  public LocalDate nextAfter(Registered confirmation) {
    return rules.nextAfter(
        LocalDate.ofInstant(confirmation.receipt().eventDate(), GatewayClock.ZONE));
  }

  /** Fortsat ønske om tilmelding after a refused benefit (pkt. 7.3). */
  public Registered stayEnrolled(CallContext call, Cpr cpr) {
    return registrations.register(
        call, cpr, (state, id) -> StayEnrolledRules.decide(state, clock.today()));
  }
}
