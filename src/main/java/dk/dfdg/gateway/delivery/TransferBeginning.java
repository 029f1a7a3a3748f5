package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.CallContext;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.Transfer.Content;
import dk.dfdg.gateway.delivery.Transfer.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How a transfer begins, while the organisation's queue is locked. */
final class TransferBeginning {
  /** The most that a transfer holds (published). */
  private static final int MOST = 500;

  private final GatewayClock clock;
  private final TransferEnding ending;
  private final TransferStore transfers = new TransferStore();
  private final PullStore messages = new PullStore();

  TransferBeginning(GatewayClock clock, TransferEnding ending) {
    this.clock = clock;
    this.ending = ending;
  }

  /**
   * The one that is open, or a new one.
   *
   * @param wanted the types that are asked for and pulled
   * @param allowed all types that the caller may fetch
   */
  Sequence sequence(
      Handle handle,
      CallContext call,
      Integer subQueue,
      List<Integer> wanted,
      List<Integer> allowed) {
    Organisation organisation = call.organisation();
    OpenTransfers open = new OpenTransfers(transfers.open(handle, organisation));
    return open.again(subQueue, wanted, allowed)
        .map(transfer -> told(handle, transfer, wanted))
        .orElseGet(() -> begin(handle, call, subQueue, wanted));
  }

  private Sequence begin(Handle handle, CallContext call, Integer subQueue, List<Integer> wanted) {
    List<Long> numbers =
        wanted.isEmpty() ? List.of() : messages.waiting(handle, call.organisation(), wanted, MOST);
    if (numbers.isEmpty()) {
      return new Sequence(null, Map.of(), false);
    }
    UUID id = UUID.randomUUID();
    Transfer empty =
        new Transfer(id, call.organisation(), subQueue, clock.now(), State.OPEN, List.of());
    transfers.insert(handle, empty, call.processorId());
    List<Content> contents = messages.put(handle, numbers, id);
    transfers.insert(handle, id, contents);
    return told(
        handle,
        new Transfer(id, call.organisation(), subQueue, empty.touchedAt(), State.OPEN, contents),
        wanted);
  }

  private Sequence told(Handle handle, Transfer transfer, List<Integer> wanted) {
    Map<Integer, Integer> inventory = new LinkedHashMap<>();
    transfer.contents().stream()
        .filter(content -> content.messages() > 0)
        .forEach(content -> inventory.put(content.type(), content.messages()));
    boolean more =
        !wanted.isEmpty()
            && !messages.waiting(handle, transfer.organisation(), wanted, 1).isEmpty();
    return new Sequence(transfer.id(), inventory, more);
  }

  /** What nobody has come for waits again. */
  void abandonUntouched(Handle handle, Organisation organisation) {
    Instant now = clock.now();
    transfers.open(handle, organisation).stream()
        .filter(transfer -> transfer.isUntouchedAt(now))
        .forEach(transfer -> ending.end(handle, transfer, State.ABANDONED, now));
  }
}
