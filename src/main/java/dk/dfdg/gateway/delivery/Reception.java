package dk.dfdg.gateway.delivery;

/**
 * How a message was received.
 *
 * @param answer kind and value as in delivery-answers.csv, for example {@code http 503}; never
 *     words of the receiver, which could be about a citizen
 * @param aboutReceiver the next message would fare the same
 */
public record Reception(Outcome outcome, String answer, boolean aboutReceiver) {
  /** What follows. */
  public enum Outcome {
    ACCEPTED,
    RETRY,
    GIVE_UP
  }

  /** Signed and said: accepted. */
  public static final Reception ACCEPTED = new Reception(Outcome.ACCEPTED, "result 1", false);
}
