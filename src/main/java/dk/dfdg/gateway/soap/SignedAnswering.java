package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.GatewayClock;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The other side of {@link SignedExchange}: what a subscriber does with a message that the gateway
 * brings. For the sample receiver and the tests; vendors generate theirs from the contract.
 */
public final class SignedAnswering {
  private final ServiceContract contract;
  private final EnvelopeReader reader;
  private final SignatureCheck signatures;
  private final EnvelopeSigner signer;

  /**
   * A message whose signature has been verified.
   *
   * @param sender who signed it
   * @param messageId its wsa:MessageID
   * @param action its wsa:Action
   */
  public record Received(OcesSubject sender, String messageId, String action, Element payload) {}

  /**
   * @param key the subscriber's
   */
  public SignedAnswering(
      ServiceContract contract,
      SigningKey key,
      TrustedCertificates trusted,
      SecuritySettings settings,
      XmlLimits limits,
      GatewayClock clock) {
    this.contract = contract;
    this.reader = new EnvelopeReader(limits);
    this.signatures = new SignatureCheck(trusted, settings, clock);
    this.signer =
        new EnvelopeSigner(key, (int) settings.timeToLive().toSeconds(), settings.provider());
  }

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException when it is not signed as the contract says; then nothing in it
   *     can be believed
   */
  public Received read(byte[] message) {
    try {
      Envelope envelope = reader.read(message);
      OcesSubject sender =
          signatures.verify(envelope, contract.signedHeaders()).subject().subject();
      return new Received(
          sender,
          envelope.headerText(SoapNames.MESSAGE_ID).orElse(""),
          envelope.headerText(SoapNames.ACTION).orElse(""),
          envelope.payload());
    } catch (SecurityProblem problem) {
      throw new IllegalArgumentException(problem.getMessage(), problem);
    }
  }

  /**
   * The signed answer to a message.
   *
   * @param payload XML of the Body's child
   */
  public byte[] answer(Received to, String payload) {
    Document parsed = Envelopes.parse(payload);
    Document envelope =
        Envelopes.answer(
            to.action() + "Response",
            to.messageId(),
            body ->
                body.appendChild(
                    body.getOwnerDocument().importNode(parsed.getDocumentElement(), true)));
    signer.sign(envelope);
    return SignedClient.bytes(envelope);
  }
}
