package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.MessageTypes.MessageType;
import dk.dfdg.gateway.delivery.QueueStatus.TypeStatus;
import dk.dfdg.gateway.delivery.QueueStore.Queue;
import dk.dfdg.gateway.delivery.Transfer.Content;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What subscriber and operator see of the queues, and do with them; in a transaction of theirs. */
public final class Queues {
  private static final Comparator<Organisation> ORDER =
      Comparator.comparingInt(Organisation::type).thenComparing(Organisation::code);

  private final MessageTypes types;
  private final GatewayClock clock;
  private final BiFunction<Handle, Organisation, Set<Integer>> pushed;
  private final QueueStore queues = new QueueStore();
  private final TransferStore transfers = new TransferStore();
  private final TransferEnding ending = new TransferEnding();
  private final CountStore counts = new CountStore();

  /** For whom everything that is chosen can be pushed. */
  public Queues(MessageTypes types, GatewayClock clock) {
    this(types, clock, new QueueStore()::pushed);
  }

  /**
   * @param pushed the kinds that an organisation is pushed
   */
  public Queues(
      MessageTypes types,
      GatewayClock clock,
      BiFunction<Handle, Organisation, Set<Integer>> pushed) {
    this.pushed = pushed;
    this.types = types;
    this.clock = clock;
  }

  /** Everybody for whom something waits or about whose queue something is kept. */
  public Set<Organisation> organisations(Handle handle) {
    Set<Organisation> all = new TreeSet<>(ORDER);
    all.addAll(counts.organisations(handle));
    all.addAll(queues.organisations(handle));
    return all;
  }

  /** How it stands. */
  public QueueStatus status(Handle handle, Organisation organisation) {
    List<Integer> kinds = kinds(organisation);
    Queue queue = queues.find(handle, organisation).orElse(Queue.UNTOUCHED);
    Set<Integer> push = pushed.apply(handle, organisation);
    Map<Integer, Integer> inTransfer = inTransfer(handle, organisation);
    Map<Integer, Integer> all =
        kinds.isEmpty() ? Map.of() : counts.all(handle, organisation, kinds);
    Map<Integer, Integer> dead =
        kinds.isEmpty() ? Map.of() : counts.dead(handle, organisation, kinds);
    Map<Integer, Instant> oldest =
        kinds.isEmpty() ? Map.of() : counts.oldest(handle, organisation, kinds);
    return new QueueStatus(
        organisation,
        queue.byOperator(),
        queue.bySubscriber(),
        queue.delivered(),
        queue.lastSuccess(),
        kinds.stream()
            .map(
                type ->
                    new TypeStatus(
                        type,
                        push.contains(type) ? DeliveryWay.PUSH : DeliveryWay.PULL,
                        all.getOrDefault(type, 0),
                        inTransfer.getOrDefault(type, 0),
                        dead.getOrDefault(type, 0),
                        oldest.get(type)))
            .toList());
  }

  private Map<Integer, Integer> inTransfer(Handle handle, Organisation organisation) {
    Instant now = clock.now();
    return transfers.open(handle, organisation).stream()
        .filter(transfer -> !transfer.isUntouchedAt(now))
        .flatMap(transfer -> transfer.contents().stream())
        .collect(Collectors.toMap(Content::type, Content::messages, Integer::sum));
  }

  /** Nobody else begins or ends a transfer, or puts anything on the queue again, meanwhile. */
  void lock(Handle handle, Organisation organisation) {
    queues.lock(handle, organisation);
  }

  /** Nothing goes out until it is resumed. */
  public void pause(Handle handle, Organisation organisation, Pause.Of of, String by) {
    queues.pause(handle, organisation, of, by, clock.now());
  }

  /** Lifts one pause; while there is the other, nothing goes out all the same. */
  public void resume(Handle handle, Organisation organisation, Pause.Of of) {
    queues.resume(handle, organisation, of);
  }

  /**
   * How a type is delivered from now on; what was given up is tried again in that way. A transfer
   * that holds such messages ends as if closed: nobody may come to fetch it any more.
   *
   * @return false when the organisation is never told anything of the type
   */
  public boolean choose(Handle handle, Organisation organisation, int type, DeliveryWay way) {
    if (!kinds(organisation).contains(type)) {
      return false;
    }
    queues.lock(handle, organisation);
    queues.choose(handle, organisation, type, way);
    if (way == DeliveryWay.PUSH) {
      closeTransfers(handle, organisation, type);
    }
    counts.requeue(handle, organisation, List.of(type), null, clock.now());
    return true;
  }

  private void closeTransfers(Handle handle, Organisation organisation, int type) {
    for (Transfer transfer : transfers.open(handle, organisation)) {
      if (transfer.types().contains(type)) {
        ending.end(handle, transfer, Transfer.State.CLOSED, clock.now());
      }
    }
  }

  /** What push has given up, the oldest first. */
  public List<DeadMessage> dead(Handle handle, Organisation organisation, int most) {
    List<Integer> kinds = kinds(organisation);
    return kinds.isEmpty() ? List.of() : counts.deadMessages(handle, organisation, kinds, most);
  }

  /** Tries one that was given up again, or all; returns how many. */
  public int requeue(Handle handle, Organisation organisation, Optional<UUID> id) {
    List<Integer> kinds = kinds(organisation);
    return kinds.isEmpty()
        ? 0
        : counts.requeue(handle, organisation, kinds, id.orElse(null), clock.now());
  }

  private List<Integer> kinds(Organisation organisation) {
    return types.of(organisation.type()).stream().map(MessageType::number).toList();
  }
}
