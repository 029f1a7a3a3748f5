package dk.dfdg.gateway.interview;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.FactStore;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.contact.GroupThen;
import dk.dfdg.gateway.contact.Registering;
import dk.dfdg.gateway.law.Decision;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Afholdte samtaler: one transaction a call, decided by {@link InterviewRules}. */
public final class InterviewService {
  private final GatewayClock clock;
  private final Registrations registrations;
  private final InterviewRules rules;
  private final FactStore history = new FactStore();

  public InterviewService(GatewayClock clock, Registrations registrations, InterviewRules rules) {
    this.clock = clock;
    this.registrations = registrations;
    this.rules = rules;
  }

  /** Registers a held conversation; the receipt's id is the conversation's from then on. */
  public Registered create(CallContext call, Cpr cpr, InterviewContent content) {
    return registrations.register(
        call,
        cpr,
        (handle, state, id) -> rules.create(reporting(call, handle, state, content, null), id));
  }

  /** Corrects a conversation. */
  public Registered update(
      CallContext call, Cpr cpr, UUID id, InterviewContent content, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (handle, state, receipt) ->
            ifKnown(
                state,
                id,
                InterviewPaths.UPDATE,
                interview ->
                    rules.update(
                        reporting(call, handle, state, content, interview), correctionComment)));
  }

  /** Takes a conversation away that was registered by mistake. */
  public Registered delete(CallContext call, Cpr cpr, UUID id, String correctionComment) {
    return registrations.register(
        call,
        cpr,
        (handle, state, receipt) ->
            ifKnown(
                state,
                id,
                InterviewPaths.DELETE,
                interview ->
                    rules.delete(
                        new Reporting(
                            registering(call, state),
                            clock.now(),
                            null,
                            interview,
                            state.contactGroup(),
                            false),
                        correctionComment)));
  }

  private static Decision<CitizenFact> ifKnown(
      CitizenState state,
      UUID id,
      InterviewPaths paths,
      Function<Interview, Decision<CitizenFact>> rule) {
    return state
        .contactCourse()
        .interview(id)
        .map(rule)
        .orElseGet(() -> InterviewRules.unknown(paths, id));
  }

  private Reporting reporting(
      CallContext call,
      Handle handle,
      CitizenState state,
      InterviewContent content,
      Interview replaced) {
    Integer groupThen =
        GroupThen.isEarlier(state, content.heldOn())
            ? GroupThen.of(history.historyOf(handle, state.id()), state, content.heldOn())
            : state.contactGroup();
    boolean laterMatch =
        replaced != null
            && content.matchGroup() != null
            && LaterMatch.than(history.historyOf(handle, state.id()), replaced.id());
    return new Reporting(
        registering(call, state), clock.now(), content, replaced, groupThen, laterMatch);
  }

  private Registering registering(CallContext call, CitizenState state) {
    return new Registering(state, call.channel(), call.organisation(), clock.today());
  }

  /** The citizen's held conversations, to the citizen only while enrolled (pkt. 14.1.1 nr. 4). */
  public KnownInterviews get(CallContext call, Cpr cpr) {
    return registrations.read(
        call,
        cpr,
        (handle, state) -> {
          boolean toCitizen = call.channel() == Channel.CITIZEN;
          if (toCitizen && !state.isEnrolledOn(clock.today())) {
            return KnownInterviews.NONE;
          }
          KnownInterviews known = KnownInterviews.of(state, history.historyOf(handle, state.id()));
          return switch (call.channel()) {
            case CITIZEN -> known.toCitizen();
            case OTHER_ACTOR -> known.toOtherActor();
            default -> known;
          };
        });
  }

  /** Records that the service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
