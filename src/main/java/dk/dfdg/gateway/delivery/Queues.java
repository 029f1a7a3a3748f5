package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.delivery.QueueStatus.TypeStatus;
import dk.dfdg.gateway.delivery.QueueStore.Queue;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
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
  private final DeadStore dead = new DeadStore();
  private final WaitingStore waiting = new WaitingStore();

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
    Queue queue = queues.find(handle, organisation).orElse(Queue.UNTOUCHED);
    return new QueueStatus(
        organisation,
        queue.byOperator(),
        queue.bySubscriber(),
        queue.delivered(),
        queue.lastSuccess(),
        types(handle, organisation, ways(handle, organisation)));
  }

  private List<TypeStatus> types(
      Handle handle, Organisation organisation, Map<Integer, DeliveryWay> ways) {
    if (ways.isEmpty()) {
      return List.of();
    }
    Instant now = clock.now();
    Map<Integer, Integer> waiting = counts.waiting(handle, organisation, ways);
    Map<Integer, Integer> dead = counts.dead(handle, organisation, ways);
    Map<Integer, Instant> oldest = counts.oldest(handle, organisation, ways);
    Map<Integer, Integer> inTransfer = new HashMap<>();
    for (Transfer transfer : transfers.open(handle, organisation)) {
      // Nobody may ever come to write down that it is abandoned.
      boolean waits = transfer.isUntouchedAt(now);
      transfer
          .contents()
          .forEach(
              content ->
                  (waits ? waiting : inTransfer)
                      .merge(content.type(), content.messages(), Integer::sum));
      if (waits) {
        counts
            .oldest(handle, transfer)
            .forEach((type, at) -> oldest.merge(type, at, (a, b) -> a.isBefore(b) ? a : b));
      }
    }
    return ways.entrySet().stream()
        .map(
            type ->
                new TypeStatus(
                    type.getKey(),
                    type.getValue(),
                    waiting.getOrDefault(type.getKey(), 0),
                    inTransfer.getOrDefault(type.getKey(), 0),
                    dead.getOrDefault(type.getKey(), 0),
                    oldest.get(type.getKey())))
        .toList();
  }

  /** How each kind that the organisation is told of reaches it, in the order of the table. */
  private Map<Integer, DeliveryWay> ways(Handle handle, Organisation organisation) {
    Set<Integer> push = pushed.apply(handle, organisation);
    Map<Integer, DeliveryWay> ways = new LinkedHashMap<>();
    types
        .of(organisation.type())
        .forEach(
            type ->
                ways.put(
                    type.number(),
                    push.contains(type.number()) ? DeliveryWay.PUSH : DeliveryWay.PULL));
    return ways;
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
   * How a type is delivered from now on. A transfer that holds such messages ends as if closed when
   * they are pushed: nobody may come to fetch it any more. The caller goes on with {@link #requeue}
   * and {@link #wake}, portion by portion.
   *
   * @return false when the organisation is never told anything of the type
   */
  public boolean choose(Handle handle, Organisation organisation, int type, DeliveryWay way) {
    if (types.of(organisation.type()).stream().noneMatch(kind -> kind.number() == type)) {
      return false;
    }
    queues.lock(handle, organisation);
    queues.choose(handle, organisation, type, way);
    if (way == DeliveryWay.PUSH) {
      closeTransfers(handle, organisation, type);
    }
    return true;
  }

  private void closeTransfers(Handle handle, Organisation organisation, int type) {
    for (Transfer transfer : transfers.open(handle, organisation)) {
      if (transfer.types().contains(type)) {
        ending.end(handle, transfer, Transfer.State.CLOSED, clock.now());
      }
    }
  }

  /** What is given up, by number. */
  public List<DeadMessage> dead(Handle handle, Organisation organisation, long after, int most) {
    Map<Integer, DeliveryWay> ways = ways(handle, organisation);
    return ways.isEmpty() ? List.of() : dead.dead(handle, organisation, ways, after, most);
  }

  /** What push has failed with several times and still tries. */
  public List<DeadMessage> failing(Handle handle, Organisation organisation, int most) {
    Map<Integer, DeliveryWay> pushing = ways(handle, organisation);
    pushing.values().removeIf(way -> way != DeliveryWay.PUSH);
    return pushing.isEmpty()
        ? List.of()
        : dead.failing(handle, organisation, pushing, most, clock.now());
  }

  /** Tries one that was given up again; false when it was not. */
  public boolean requeue(Handle handle, Organisation organisation, UUID id) {
    queues.lock(handle, organisation);
    List<Long> found = dead.find(handle, organisation, ways(handle, organisation), id);
    if (!found.isEmpty()) {
      dead.requeue(handle, found, clock.now());
    }
    return !found.isEmpty();
  }

  /**
   * Tries some of what was given up again, by number: not too many at once, since others wait.
   *
   * @param type only this, or null for all
   */
  public Portion requeue(Handle handle, Organisation organisation, Integer type, long after) {
    queues.lock(handle, organisation);
    Map<Integer, DeliveryWay> ways = ways(handle, organisation);
    if (type != null) {
      ways.keySet().retainAll(Set.of(type));
    }
    List<Long> numbers =
        ways.isEmpty()
            ? List.of()
            : dead.dead(handle, organisation, ways, after, Portion.MOST).stream()
                .map(DeadMessage::number)
                .toList();
    if (!numbers.isEmpty()) {
      dead.requeue(handle, numbers, clock.now());
    }
    return Portion.of(numbers);
  }

  /** Push looks again at some of what waits for messages that are pulled by now. */
  public boolean wake(Handle handle, Organisation organisation) {
    return waiting.wakeSome(handle, organisation, Portion.MOST, clock.now()) == Portion.MOST;
  }

  /** Gives one up that waits; false when there is none. The citizen's next need not wait for it. */
  public boolean giveUp(Handle handle, Organisation organisation, UUID id) {
    queues.lock(handle, organisation);
    List<Long> given = dead.giveUp(handle, organisation, id);
    if (!given.isEmpty()) {
      waiting.wake(handle, organisation, given, clock.now());
    }
    return !given.isEmpty();
  }
}
