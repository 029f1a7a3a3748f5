package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.Registered;
import dk.dfdg.gateway.citizen.Registrations;
import dk.dfdg.gateway.delivery.Transfer.Content;
import dk.dfdg.gateway.delivery.Transfer.State;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Pull: an organisation begins a transfer, fetches what it holds and ends it. Each message is
 * delivered at least once, in order per citizen; what was terminated never comes again.
 */
public final class TransferService {
  private final Registrations registrations;
  private final MessageTypes types;
  private final Fetchable fetchable;
  private final BiFunction<Handle, Organisation, Set<Integer>> pushed;
  private final GatewayClock clock;
  private final QueueStore queues = new QueueStore();
  private final TransferStore transfers = new TransferStore();
  private final HandingOut handing = new HandingOut();
  private final TransferEnding ending = new TransferEnding();
  private final TransferBeginning beginning;

  /**
   * @param pushed the kinds that an organisation is pushed, and so does not pull
   */
  public TransferService(
      Registrations registrations,
      MessageTypes types,
      Fetchable fetchable,
      BiFunction<Handle, Organisation, Set<Integer>> pushed,
      GatewayClock clock) {
    this.registrations = registrations;
    this.types = types;
    this.fetchable = fetchable;
    this.pushed = pushed;
    this.clock = clock;
    this.beginning = new TransferBeginning(clock, ending);
  }

  /**
   * Begins a transfer of the oldest that wait, or answers the one that is open again.
   *
   * @param subQueue only this type, or null for all that the caller may fetch
   * @throws Refusal when the queue is paused, the type is not for the caller, or another open
   *     transfer holds messages of the same types
   */
  public Sequence create(CallContext call, Integer subQueue) {
    List<Integer> allowed = fetchable.by(call);
    Organisation organisation = call.organisation();
    return registrations.readWithoutCitizen(
        call,
        handle -> {
          if (queues.lock(handle, organisation).pausedAt() != null) {
            throw new Refusal(FaultCode.QUEUE_PAUSED);
          }
          beginning.abandonUntouched(handle, organisation);
          List<Integer> wanted =
              new WantedTypes(types, organisation, allowed, pushed.apply(handle, organisation))
                  .of(subQueue);
          return beginning.sequence(handle, call, subQueue, wanted, allowed);
        });
  }

  /**
   * What the transfer holds of a type, as often as it is asked for. While an agreement is in test
   * there are no transfers: only the call itself is tried.
   *
   * @param writing puts a message as it is handed out; one that it cannot put is set aside
   * @throws Refusal when the operator has paused the queue, or the transfer is unknown, another's,
   *     ended, or holds nothing of the type
   */
  public <T> List<T> fetch(
      CallContext call, UUID id, int type, Function<OutgoingMessage, T> writing) {
    return registrations.readWithoutCitizen(
        call,
        handle -> {
          if (call.inTest()) {
            return List.of();
          }
          if (isHeldByOperator(handle, call.organisation())) {
            throw new Refusal(FaultCode.QUEUE_PAUSED);
          }
          Transfer transfer = lockOpen(handle, call, id);
          Content content =
              transfer
                  .content(type)
                  .orElseThrow(() -> refusal(FaultCode.SEQUENCE_HOLDS_NONE, call, id));
          transfers.fetched(handle, id, type, clock.now());
          return handing.out(handle, transfer, content, writing);
        });
  }

  private boolean isHeldByOperator(Handle handle, Organisation organisation) {
    return queues.find(handle, organisation).filter(q -> q.byOperator() != null).isPresent();
  }

  /**
   * All of it has been received.
   *
   * @throws Refusal also when something of it has never been fetched
   */
  public Registered terminate(CallContext call, UUID id) {
    return end(call, id, State.TERMINATED);
  }

  /** It is broken off: all of it waits again. */
  public Registered close(CallContext call, UUID id) {
    return end(call, id, State.CLOSED);
  }

  private Registered end(CallContext call, UUID id, State state) {
    return registrations.registerWithoutCitizen(
        call,
        handle -> queues.lock(handle, call.organisation()),
        (handle, receipt) -> {
          if (!call.inTest()) {
            Transfer transfer = lockOpen(handle, call, id);
            if (state == State.TERMINATED) {
              checkFetched(transfer);
            }
            ending.end(handle, transfer, state, receipt.eventDate());
          }
          return List.of();
        });
  }

  private void checkFetched(Transfer transfer) {
    String missing =
        transfer.contents().stream()
            .filter(content -> !content.fetched())
            .map(content -> types.find(content.type()).orElseThrow().operation())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new Refusal(
          Violation.of(FaultCode.SEQUENCE_NOT_FETCHED)
              .because("Endnu ikke hentet: " + missing + ".", "Not fetched yet: " + missing + "."));
    }
  }

  private Transfer lockOpen(Handle handle, CallContext call, UUID id) {
    Transfer transfer =
        transfers
            .lock(handle, call.organisation(), id)
            .orElseThrow(() -> refusal(FaultCode.SEQUENCE_UNKNOWN, call, id));
    State state = transfer.stateAt(clock.now());
    if (state != State.OPEN) {
      throw new Refusal(
          Violation.of(FaultCode.SEQUENCE_ENDED)
              .because(
                  "Overførslen er %s.".formatted(inDanish(state)),
                  "The transfer is %s.".formatted(state.name().toLowerCase(Locale.ROOT))));
    }
    return transfer;
  }

  private static String inDanish(State state) {
    return switch (state) {
      case OPEN -> "åben";
      case TERMINATED -> "afsluttet; beskederne er leveret";
      case CLOSED -> "afbrudt; beskederne venter igen";
      case ABANDONED -> "opgivet efter 60 minutter; beskederne venter igen";
    };
  }

  private static Refusal refusal(FaultCode code, CallContext call, UUID id) {
    String path =
        call.service().equals(Fetchable.SERVICE)
            ? "/msg:%sRequest/msg:SequenceIdentifier"
            : "/wsrm:%sRequest/wsrm:Identifier";
    return new Refusal(Violation.of(code).at(path.formatted(call.operation()), id.toString()));
  }

  /** Records that a service was asked whether it answers. */
  public void ping(CallContext call) {
    registrations.readWithoutCitizen(call);
  }
}
