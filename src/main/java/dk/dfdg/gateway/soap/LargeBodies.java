package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The services that take larger messages than the others, and the places for these: few are read
 * and fewer worked on at once, so that they can neither fill the memory nor hold up small calls. A
 * small message to such a service goes the way of all others.
 */
public final class LargeBodies {
  /** For each that is worked on so many may be on their way. */
  private static final int READERS_PER_PLACE = 4;

  /** What became of reading one. */
  enum Outcome {
    WHOLE,
    TOO_LARGE,
    BUSY
  }

  /**
   * @param body when it is whole, otherwise null
   */
  record Read(Outcome outcome, byte[] body) {
    private static Read failed(Outcome outcome) {
      return new Read(outcome, null);
    }
  }

  private final Set<String> services;
  private final int largest;
  private final Semaphore places;
  private final Semaphore readers;

  /**
   * @param services their names
   * @param largest bytes a request may have
   * @param atOnce how many are worked on at the same time
   */
  public LargeBodies(Set<String> services, int largest, int atOnce) {
    this.services = Set.copyOf(services);
    this.largest = largest;
    this.places = new Semaphore(atOnce, true);
    this.readers = new Semaphore(atOnce * READERS_PER_PLACE);
  }

  boolean isFor(String service) {
    return service != null && services.contains(service);
  }

  int largest() {
    return largest;
  }

  Semaphore places() {
    return places;
  }

  /** Reads the rest of a message. */
  Read read(IncomingBody body) throws IOException {
    if (!readers.tryAcquire()) {
      return Read.failed(Outcome.BUSY);
    }
    try {
      byte[] whole = body.upTo(largest + 1);
      return whole.length > largest
          ? Read.failed(Outcome.TOO_LARGE)
          : new Read(Outcome.WHOLE, whole);
    } finally {
      readers.release();
    }
  }
}
