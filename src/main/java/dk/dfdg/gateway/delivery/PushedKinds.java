package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Which kinds of message are pushed in truth: those that are chosen, while there is a receiver and
 * its agreement covers them. All else is pulled, so that nothing waits for a push that never comes.
 */
public final class PushedKinds {
  private final Fetchable fetchable;
  private final Function<Organisation, Optional<Receiver>> receivers;
  private final QueueStore queues = new QueueStore();

  /**
   * @param receivers where the operator has registered that an organisation is pushed to
   */
  public PushedKinds(Fetchable fetchable, Function<Organisation, Optional<Receiver>> receivers) {
    this.fetchable = fetchable;
    this.receivers = receivers;
  }

  /** What may be chosen; nothing when the organisation has no receiver. */
  Optional<List<Integer>> possible(Organisation organisation) {
    return receivers.apply(organisation).map(fetchable::by);
  }

  /** What is pushed. */
  public Set<Integer> of(Handle handle, Organisation organisation) {
    Set<Integer> chosen = queues.pushed(handle, organisation);
    if (!chosen.isEmpty()) {
      chosen.retainAll(possible(organisation).orElse(List.of()));
    }
    return chosen;
  }

  /** Organisations that have chosen push for what is not pushed. */
  public Set<Organisation> unfulfilled(Handle handle) {
    return queues.pushing(handle).stream()
        .filter(
            organisation -> !of(handle, organisation).equals(queues.pushed(handle, organisation)))
        .collect(Collectors.toSet());
  }
}
