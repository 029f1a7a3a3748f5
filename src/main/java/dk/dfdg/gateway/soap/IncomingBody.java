package dk.dfdg.gateway.soap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of a message as it comes. Whoever sends slowly does not hold a thread for long. */
final class IncomingBody {
  private static final int READ_AT_ONCE = 16 * 1024;

  private final InputStream in;
  private final long until;
  private ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** The time in which it should have come is over. */
  static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param longest in which all of it must have come
   */
  IncomingBody(InputStream in, Duration longest) {
    this.in = in;
    this.until = System.nanoTime() + longest.toNanos();
  }

  /**
   * All that has come when there are so many bytes, or when the message ends before; then nobody
   * asks again.
   *
   * @throws TooSlow when it takes too long
   */
  byte[] upTo(int most) throws IOException {
    byte[] part = new byte[READ_AT_ONCE];
    int length = 0;
    while (length >= 0 && body.size() < most) {
      length = in.read(part, 0, Math.min(part.length, most - body.size()));
      body.write(part, 0, Math.max(length, 0));
      if (length >= 0 && System.nanoTime() - until > 0) {
        throw new TooSlow();
      }
    }
    byte[] come = body.toByteArray();
    if (length < 0) {
      // Nothing is kept twice while it is worked on.
      body = new ByteArrayOutputStream(0);
    }
    return come;
  }
}
