package dk.dfdg.gateway.filing;

/** Lets calls go first between two parts of what a sender sends: the sender waits, and not they. */
final class CallsFirst {
  private static final int PART = 128 * 1024;

  private final Runnable giveWay;
  private int taken;

  /**
   * @param giveWay waits as long as calls are being answered, for a moment at most
   */
  CallsFirst(Runnable giveWay) {
    this.giveWay = giveWay;
  }

  /** Before more is taken from the sender. */
  void beforeMore() {
    if (taken >= PART) {
      giveWay.run();
      taken = 0;
    }
  }

  /** So many bytes have come, or a negative number at the end. */
  void taken(int bytes) {
    taken += Math.max(bytes, 0);
  }
}
