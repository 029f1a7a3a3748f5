package dk.dfdg.gateway.filing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a sender sends, as fast as calls leave time for it: the sender waits, and not they. */
final class GivingWay extends FilterInputStream {
  private static final int AT_ONCE = 128 * 1024;

  private final Runnable giveWay;
  private int since;

  /**
   * @param giveWay before more is read
   */
  GivingWay(InputStream sent, Runnable giveWay) {
    super(sent);
    this.giveWay = giveWay;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (since >= AT_ONCE) {
      giveWay.run();
      since = 0;
    }
    int count = in.read(into, offset, length);
    since += Math.max(count, 0);
    return count;
  }
}
