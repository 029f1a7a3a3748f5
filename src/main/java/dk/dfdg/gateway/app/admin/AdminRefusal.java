package dk.dfdg.gateway.app.admin;

/** The gateway has not done what its operator asked for; the message is a sentence for them. */
public final class AdminRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AdminRefusal(String sentence) {
    super(sentence, null, false, false);
  }
}
