package dk.dfdg.gateway.filing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a sender sends, as fast as calls leave time for it. */
final class GivingWay extends FilterInputStream {
  private final CallsFirst calls;

  /**
   * @param giveWay before another part is read
   */
  GivingWay(InputStream sent, Runnable giveWay) {
    super(sent);
    this.calls = new CallsFirst(giveWay);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    calls.beforeMore();
    int count = in.read(into, offset, length);
    calls.taken(count);
    return count;
  }
}
