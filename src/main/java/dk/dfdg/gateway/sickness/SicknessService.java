package dk.dfdg.gateway.sickness;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.EarlierConversation;
import dk.dfdg.gateway.contact.FollowUpReport;
import dk.dfdg.gateway.contact.FollowUpRules;
import dk.dfdg.gateway.contact.GroupThen;
import dk.dfdg.gateway.contact.LateReport;
import dk.dfdg.gateway.contact.Registering;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sygeopfølgning: one transaction a call. */
public final class SicknessService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final FollowUpRules followUps;
  private final EmployerTalkRules talks;
  private final LateReport late;
  private final FactStore history = new FactStore();

  public SicknessService(
      GatewayClock clock,
      Registrations registrations,
      FollowUpRules followUps,
      EmployerTalkRules talks,
      LateReport late) {
    this.clock = clock;
    this.registrations = registrations;
    this.followUps = followUps;
    this.talks = talks;
    this.late = late;
  }

  private Registering registering(CallContext call, CitizenState state) {
    return new Registering(state, call.channel(), call.organisation(), clock.today());
  }

  private Integer groupThen(Handle handle, CitizenState state, LocalDate day) {
    return GroupThen.isEarlier(state, day)
        ? GroupThen.of(history.historyOf(handle, state.id()), state, day)
        : state.contactGroup();
  }

  /** Registers a follow-up; the receipt's id is the follow-up's from then on. */
  public Registered create(CallContext call, Cpr cpr, FollowUpReport report) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            followUps.held(
                registering(call, state),
                groupThen(handle, state, report.heldOn()),
                report,
                id,
                SicknessPaths.CREATE));
  }

  /** Corrects a follow-up. */
  public Registered update(
      CallContext call, Cpr cpr, UUID followUp, FollowUpReport report, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) ->
            followUps.corrected(
                registering(call, state),
                followUp,
                EarlierConversation.find(state, history.historyOf(handle, state.id()), followUp)
                    .map(report::keeping)
                    .orElse(report),
                correctionComment,
                SicknessPaths.UPDATE));
  }

  /** Takes a follow-up away that was registered by mistake. */
  public Registered delete(CallContext call, Cpr cpr, UUID followUp, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (state, id) ->
            followUps.deleted(
                registering(call, state), followUp, correctionComment, SicknessPaths.DELETE));
  }

  /** Registers an employer's talk; the receipt's id is the talk's from then on. */
  public Registered createTalk(CallContext call, Cpr cpr, EmployerTalkReport report) {
    return registrations.register(
        call,
        cpr,
        (state, id) -> talks.held(registering(call, state), report, id, SicknessPaths.CREATE_TALK));
  }

  /** Corrects an employer's talk. */
  public Registered updateTalk(
      CallContext call, Cpr cpr, UUID talk, EmployerTalkReport report, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (state, id) ->
            talks.corrected(
                registering(call, state),
                talk,
                report,
                correctionComment,
                SicknessPaths.UPDATE_TALK));
  }

  /** Takes an employer's talk away that was registered by mistake. */
  public Registered deleteTalk(CallContext call, Cpr cpr, UUID talk, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (state, id) ->
            talks.deleted(
                registering(call, state), talk, correctionComment, SicknessPaths.DELETE_TALK));
  }

  /** What is registered and not deleted. */
  public KnownFollowUps get(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        (handle, state) ->
            KnownFollowUps.of(
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
