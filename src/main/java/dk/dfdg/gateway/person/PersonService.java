package dk.dfdg.gateway.person;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.PersonFact.JobnetUserIssued;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import java.util.function.BiFunction;

/**
 * Contact group, match, jobcentre, markings and credentials of one citizen, each in one
 * transaction.
 */
public final class PersonService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final PersonRules rules;

  public PersonService(GatewayClock clock, Registrations registrations, PersonRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  /** Kontaktgruppe (§ 7 stk. 1). */
  public Registered createContactGroup(CallContext call, ContactGroupCommand command) {
    return register(call, command.cpr(), command, rules::createContactGroup);
  }

  /** Ophør af kontaktgruppe (§ 7 stk. 2). */
  public Registered endContactGroup(CallContext call, EndContactGroupCommand command) {
    return register(call, command.cpr(), command, rules::endContactGroup);
  }

  /** Matchvurdering outside a jobsamtale (§ 15). */
  public Registered match(CallContext call, MatchCommand command) {
    return registrations.register(
        call, command.cpr(), (state, id) -> rules.match(registering(call, state), command, id));
  }

  /** Første henvendelse med anmodning om hjælp (§ 7 stk. 3). */
  public Registered apply(CallContext call, ApplicationCommand command) {
    return registrations.register(
        call, command.cpr(), (state, id) -> rules.apply(registering(call, state), command, id));
  }

  /** Myndighedstilknytning (§ 7 stk. 4). */
  public Registered changeJobcentre(CallContext call, JobcentreCommand command) {
    return register(call, command.cpr(), command, rules::changeJobcentre);
  }

  /** Persongruppemarkering; its id is that of the receipt. */
  public Registered mark(CallContext call, MarkingCommand command) {
    return registrations.register(
        call, command.cpr(), (state, id) -> rules.mark(registering(call, state), command, id));
  }

  public Registered changeMarking(CallContext call, MarkingChange command) {
    return register(call, command.cpr(), command, rules::changeMarking);
  }

  public Registered deleteMarking(CallContext call, MarkingDeletion command) {
    return register(call, command.cpr(), command, rules::deleteMarking);
  }

  /** Brugernavn og adgangskode til Jobnet, the password for the first answer only. */
  public IssuedCredentials issueCredentials(CallContext call, Cpr cpr) {
    JobnetCredentials credentials = JobnetCredentials.random();
    Registered registered = register(call, cpr, credentials, rules::issue);
    String userName = registered.answers().get(JobnetUserIssued.USER_NAME);
    boolean first = userName.equals(credentials.userName()) && !registered.receipt().test();
    return new IssuedCredentials(registered, userName, first ? credentials.password() : null);
  }

  private <C> Registered register(
      CallContext call,
      Cpr cpr,
      C command,
      BiFunction<Registering, C, Decision<CitizenFact>> rule) {
    return registrations.register(
        call, cpr, (state, id) -> rule.apply(registering(call, state), command));
  }

  private Registering registering(CallContext call, CitizenState state) {
    return new Registering(state, call.channel(), call.organisation(), clock.today());
  }

  /** Contact group, benefit and match as of today. */
  public CurrentVisitation current(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        state ->
            CurrentVisitation.shownTo(
                call.channel(), state.visitation(), rules.adviceOn(state, clock.today())));
  }

  /** Bilag 1: which contact group applies. */
  public BenefitsAnswer contactGroupFor(CallContext call, BenefitsQuestion question) {
    BenefitsAnswer answer = rules.contactGroupFor(question, clock.today());
    registrations.readWithoutCitizen(call);
    return answer;
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
