package dk.dfdg.gateway.soap;

/**
 * The cause of a security refusal: one English sentence without personal data, for the log and, in
 * the sandbox, for the caller.
 */
final class SecurityProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SecurityProblem(String sentence) {
    super(sentence, null, false, false);
  }
}
