package dk.dfdg.gateway.delivery;

/**
 * How a message was received.
 *
 * @param answer kind and value as in delivery-answers.csv, for example {@code http 503}; never
 *     words of the receiver, which could be about a citizen
 */
public record Reception(Outcome outcome, String answer, About about) {
  /** What follows. */
  public enum Outcome {
    ACCEPTED,
    RETRY,
    GIVE_UP
  }

  /** Whose answer it is. */
  public enum About {
    /** Another message may fare better. */
    MESSAGE,
    /** The next message would fare the same. */
    RECEIVER,
    /** Somebody else than the receiver may be reading what is sent there. */
    STRANGER,
    /** Ours: nobody was asked. */
    GATEWAY
  }

  /** Signed and said: accepted. */
  public static final Reception ACCEPTED =
      new Reception(Outcome.ACCEPTED, "result 1", About.MESSAGE);
}
