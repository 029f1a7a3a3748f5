package dk.dfdg.gateway.soap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
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

  private static final int READ_AT_ONCE = 64 * 1024;

  /** What became of reading one. */
  enum Outcome {
    WHOLE,
    TOO_LARGE,
    TOO_SLOW,
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
  private final Duration longest;

  /**
   * @param services their names
   * @param largest bytes a request may have
   * @param atOnce how many are worked on at the same time
   * @param longest in which a message must have come: nobody holds a reader by sending slowly
   */
  public LargeBodies(Set<String> services, int largest, int atOnce, Duration longest) {
    this.services = Set.copyOf(services);
    this.largest = largest;
    this.places = new Semaphore(atOnce, true);
    this.readers = new Semaphore(atOnce * READERS_PER_PLACE);
    this.longest = longest;
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

  /**
   * Reads the rest.
   *
   * @param begun what has been read already
   */
  Read read(byte[] begun, InputStream rest) throws IOException {
    if (!readers.tryAcquire()) {
      return Read.failed(Outcome.BUSY);
    }
    try {
      return readWhole(begun, rest);
    } finally {
      readers.release();
    }
  }

  private Read readWhole(byte[] begun, InputStream rest) throws IOException {
    long until = System.nanoTime() + longest.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream(begun.length * 4);
    body.write(begun);
    byte[] part = new byte[READ_AT_ONCE];
    for (int length = rest.read(part); length >= 0; length = rest.read(part)) {
      body.write(part, 0, length);
      if (body.size() > largest) {
        return Read.failed(Outcome.TOO_LARGE);
      }
      if (System.nanoTime() - until > 0) {
        return Read.failed(Outcome.TOO_SLOW);
      }
    }
    return new Read(Outcome.WHOLE, body.toByteArray());
  }
}
