package dk.dfdg.gateway.cv;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.CvReport;
import dk.dfdg.gateway.contact.EarlierConversation;
import dk.dfdg.gateway.contact.GroupThen;
import dk.dfdg.gateway.contact.LateReport;
import dk.dfdg.gateway.contact.Registering;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Cv-samtaler, godkendelsesstatus and whether a CV can be found: one transaction a call. */
public final class CvService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final CvStatusRules rules;
  private final LateReport late;
  private final FactStore history = new FactStore();

  public CvService(
      GatewayClock clock, Registrations registrations, CvStatusRules rules, LateReport late) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
    this.late = late;
  }

  private Registering registering(CallContext call, CitizenState state) {
    return new Registering(state, call.channel(), call.organisation(), clock.today());
  }

  private Integer groupThen(Handle handle, CitizenState state, CvStatusCommand command) {
    CvReport.Held held = command.report().held();
    return held != null && GroupThen.isEarlier(state, held.heldOn())
        ? GroupThen.of(history.historyOf(handle, state.id()), state, held.heldOn())
        : state.contactGroup();
  }

  private CvStatusCommand whole(Handle handle, CitizenState state, CvStatusCommand command) {
    return command.interview() == null
        ? command
        : EarlierConversation.find(
                state, history.historyOf(handle, state.id()), command.interview())
            .map(command::keeping)
            .orElse(command);
  }

  /** Registers a status; with a conversation the receipt's id is the conversation's. */
  public Registered report(CallContext call, Cpr cpr, CvStatusCommand command) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            rules.reported(
                registering(call, state),
                groupThen(handle, state, command),
                whole(handle, state, command),
                id));
  }

  /** Takes a conversation away that was reported by mistake. */
  public Registered delete(CallContext call, Cpr cpr, UUID interview, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (state, id) -> rules.deleted(registering(call, state), interview, correctionComment));
  }

  /** Jobnet tells whether the CV can be found. */
  public Registered changeAvailability(CallContext call, Cpr cpr, boolean searchable) {
    return registrations.register(
        call, cpr, (state, id) -> CvAvailabilityRules.changed(state, searchable, clock.today()));
  }

  /** Jobnet tells which CV the citizen has attached. */
  public Registered changeNumber(CallContext call, Cpr cpr, String number) {
    return registrations.register(
        call, cpr, (state, id) -> CvNumberRules.changed(state, number, clock.today()));
  }

  /** Where the CV stands. */
  public KnownCv get(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        (handle, state) ->
            KnownCv.of(
                state,
                history.historyOf(handle, state.id()),
                late,
                call.channel() == Channel.CITIZEN));
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
