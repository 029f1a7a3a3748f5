package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.delivery.Transfer.State;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How a transfer ends, while the organisation's queue is locked. */
final class TransferEnding {
  private final TransferStore transfers = new TransferStore();
  private final PullStore messages = new PullStore();
  private final DeliveredStore deliveries = new DeliveredStore();

  /** What it holds is delivered, or waits again. */
  void end(Handle handle, Transfer transfer, State state, Instant now) {
    List<Long> numbers = messages.numbers(handle, transfer);
    if (!numbers.isEmpty()) {
      if (state == State.TERMINATED) {
        deliveries.deliver(handle, transfer.organisation(), numbers, DeliveryWay.PULL, now);
      } else {
        deliveries.read(handle, deliveries.acknowledged(handle, numbers), now);
        messages.release(handle, numbers);
      }
    }
    transfers.end(handle, transfer.id(), state, now);
  }
}
