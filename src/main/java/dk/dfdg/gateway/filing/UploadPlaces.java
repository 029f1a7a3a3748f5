package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import java.util.HashMap;
import java.util.Map;

/**
 * How many uploads may be in the house at once, from their first byte to their answer. Who finds no
 * place is told so at once: the others' threads, and the disk, are not for the files of one.
 */
final class UploadPlaces {
  private final int inAll;
  private final int ofOne;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  /**
   * @param inAll fewer than the threads that the server has beside those of calls
   * @param ofOne subscriber
   */
  UploadPlaces(int inAll, int ofOne) {
    this.inAll = inAll;
    this.ofOne = ofOne;
  }

  /** A place that is held until it is closed; closing it again does nothing. */
  final class Place implements Held {
    private final String subscriber;
    private boolean held = true;

    private Place(String subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void close() {
      synchronized (UploadPlaces.this) {
        if (held) {
          held = false;
          all--;
          taken.computeIfPresent(subscriber, (one, count) -> count == 1 ? null : count - 1);
        }
      }
    }
  }

  /**
   * Takes a place.
   *
   * @throws Refusal when there is none, for now
   */
  synchronized Place take(String subscriber) {
    if (all == inAll || taken.getOrDefault(subscriber, 0) == ofOne) {
      throw new Refusal(FaultCode.FILES_AT_ONCE);
    }
    all++;
    taken.merge(subscriber, 1, Integer::sum);
    return new Place(subscriber);
  }
}
