package dk.dfdg.gateway.access;

/** An agreement cannot be changed so; the message is a sentence for the operator. */
public final class AgreementChangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AgreementChangeRefused(String sentence) {
    super(sentence, null, false, false);
  }
}
