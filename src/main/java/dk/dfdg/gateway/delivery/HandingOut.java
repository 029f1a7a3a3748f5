package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.delivery.Transfer.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out what a transfer holds. A message that cannot be read or written is set aside, where
 * subscriber and operator find it: it must not keep the transfer from ending, nor the next one.
 */
final class HandingOut {
  private static final Logger LOG = LoggerFactory.getLogger(HandingOut.class);
  private static final String UNREADABLE = "gateway unreadable";

  private final PullStore messages = new PullStore();
  private final TransferStore transfers = new TransferStore();
  private final DeadStore dead = new DeadStore();

  <T> List<T> out(
      Handle handle, Transfer transfer, Content content, Function<OutgoingMessage, T> writing) {
    OutgoingRow.Readable found = messages.messages(handle, transfer, content);
    List<Long> aside = new ArrayList<>(found.unreadable());
    List<T> written = new ArrayList<>();
    for (OutgoingMessage message : found.messages()) {
      try {
        written.add(writing.apply(message));
      } catch (RuntimeException failure) {
        aside.add(message.number());
        LOG.error(
            "Message {} cannot be written: {}", message.identifier(), FailureTrace.of(failure));
      }
    }
    if (!aside.isEmpty()) {
      dead.setAside(handle, aside, UNREADABLE);
      transfers.reduced(handle, transfer.id(), content.type(), aside.size());
      LOG.error(
          "{} messages of type {} to {} are set aside: they cannot be handed out",
          aside.size(),
          content.type(),
          transfer.organisation());
    }
    return written;
  }
}
