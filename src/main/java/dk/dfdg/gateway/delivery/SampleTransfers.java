package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.Transfer.Content;
import dk.dfdg.gateway.delivery.Transfer.State;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Transfers whose ids are known before, for the sample messages of the sandbox. */
public final class SampleTransfers {
  private final GatewayClock clock;
  private final QueueStore queues = new QueueStore();
  private final TransferStore transfers = new TransferStore();
  private final PullStore messages = new PullStore();

  public SampleTransfers(GatewayClock clock) {
    this.clock = clock;
  }

  /** Whether there is one of that id. */
  public boolean isThere(Handle handle, Organisation organisation, UUID id) {
    return transfers.lock(handle, organisation, id).isPresent();
  }

  /** Identifiers of advis about a citizen that wait. */
  public List<UUID> advisAbout(Handle handle, Organisation organisation, long citizenId) {
    return messages.advisAbout(handle, organisation, citizenId);
  }

  /**
   * Begins one.
   *
   * @param subQueue the one type that it is of, or null
   * @param held identifiers of the messages that it holds
   * @param fetched all of it has been handed out already
   * @param ended it has been terminated already
   */
  public void begin(
      Handle handle,
      UUID id,
      Organisation organisation,
      String processorId,
      Integer subQueue,
      List<UUID> held,
      boolean fetched,
      boolean ended) {
    queues.lock(handle, organisation);
    transfers.insert(
        handle,
        new Transfer(id, organisation, subQueue, clock.now(), State.OPEN, List.of()),
        processorId);
    List<Content> contents =
        held.isEmpty() ? List.of() : messages.put(handle, messages.numbers(handle, held), id);
    transfers.insert(handle, id, contents);
    if (fetched) {
      contents.forEach(content -> transfers.fetched(handle, id, content.type(), clock.now()));
    }
    if (ended) {
      transfers.end(handle, id, State.TERMINATED, clock.now());
    }
  }
}
