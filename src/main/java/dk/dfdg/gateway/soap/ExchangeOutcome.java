package dk.dfdg.gateway.soap;

import org.w3c.dom.Element;

/** What came of a message that we have sent to somebody else's service. */
public sealed interface ExchangeOutcome {
  /** There was no whole answer. */
  enum Silence {
    /** Nobody listens there. */
    REFUSED,
    /** No answer in time; the message may have been taken. */
    TIMEOUT,
    /** Another name or authority than expected, or no common TLS. */
    TLS,
    /** The connection ended. */
    BROKEN,
    /** More than any answer could be. */
    TOO_LONG
  }

  /** Why an answer is not believed. */
  enum Doubt {
    /** Not signed, changed, or by a certificate that is not trusted. */
    SIGNATURE,
    /** To another message. */
    RELATION,
    /** Not an answer of the contract. */
    FORM
  }

  /** No answer. */
  record NoAnswer(Silence silence) implements ExchangeOutcome {}

  /** An HTTP status other than 200, without a signed fault. */
  record Refused(int status) implements ExchangeOutcome {}

  /** An answer that cannot be believed. */
  record Unverified(Doubt doubt) implements ExchangeOutcome {}

  /**
   * A signed fault.
   *
   * @param retryable unless its ServiceFault says that the same message can never succeed
   */
  record Faulted(OcesSubject signer, boolean retryable) implements ExchangeOutcome {}

  /** A signed response of the contract. */
  record Answered(OcesSubject signer, Element payload) implements ExchangeOutcome {
    /** The text of a child of the payload, by its local name; empty when there is none. */
    public String text(String name) {
      return Dom.children(payload).stream()
          .filter(child -> name.equals(child.getLocalName()))
          .map(child -> child.getTextContent().strip())
          .findFirst()
          .orElse("");
    }
  }
}
