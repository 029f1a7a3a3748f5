package dk.dfdg.gateway.extract;

/** An extract that is not made, with a sentence for the operator that says why. */
public final class ExtractRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExtractRefused(String sentence) {
    super(sentence);
  }
}
