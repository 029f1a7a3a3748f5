package dk.dfdg.gateway.reference;

/** A code list or register cannot be replaced so; says why, in a sentence for the operator. */
public final class ChangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChangeRefused(String sentence) {
    super(sentence);
  }
}
