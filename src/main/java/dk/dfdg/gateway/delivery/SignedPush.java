package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.Reception.Outcome;
import dk.dfdg.gateway.soap.ExchangeOutcome;
import dk.dfdg.gateway.soap.ExchangeOutcome.Answered;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.soap.SignedExchange;
import java.net.URI;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/**
 * Push over NotificationReceiverService. The wsa:MessageID is the MessageIdentifier, so that a
 * receiver that knows a call which comes again knows the message, too.
 */
public final class SignedPush implements PushSender {
  private static final Logger LOG = LoggerFactory.getLogger(SignedPush.class);
  private static final String OPERATION = "ReceiveMessage";
  private static final String ACCEPTED = "1";
  private static final Organisation AGENCY = new Organisation(Organisation.AGENCY, "AMS");

  /** The message is at fault, or we are: nobody else's messages wait for it. */
  private static final Reception OWN_FAILURE =
      new Reception(Outcome.RETRY, "gateway failed", false);

  private final SignedExchange exchange;
  private final DeliveryAnswers answers;
  private final BiConsumer<OutgoingMessage, Element> writer;

  /**
   * @param writer adds the contract's request for a message to a Body
   */
  public SignedPush(
      SignedExchange exchange,
      DeliveryAnswers answers,
      BiConsumer<OutgoingMessage, Element> writer) {
    this.exchange = exchange;
    this.answers = answers;
    this.writer = writer;
  }

  @Override
  public Reception send(URI to, Caller signer, OutgoingMessage message) {
    try {
      return reception(
          exchange.send(
              to,
              OPERATION,
              AGENCY,
              "urn:uuid:" + message.identifier(),
              body -> writer.accept(message, body)),
          signer,
          message);
    } catch (RuntimeException failure) {
      LOG.error(
          "Message {} could not be pushed; it is tried again: {}",
          message.identifier(),
          FailureTrace.of(failure));
      return OWN_FAILURE;
    }
  }

  private Reception reception(ExchangeOutcome outcome, Caller signer, OutgoingMessage message) {
    if (outcome instanceof ExchangeOutcome.NoAnswer none) {
      return answers.of("transport", word(none.silence()));
    }
    if (outcome instanceof ExchangeOutcome.Refused refused) {
      return answers.http(refused.status());
    }
    if (outcome instanceof ExchangeOutcome.Unverified unverified) {
      return answers.of("unverified", word(unverified.doubt()));
    }
    if (outcome instanceof ExchangeOutcome.Faulted faulted) {
      return isBy(signer, faulted.signer())
          ? answers.of("fault", faulted.retryable() ? "retryable" : "permanent")
          : answers.of("unverified", "signer");
    }
    return answered((Answered) outcome, signer, message);
  }

  private Reception answered(Answered answer, Caller signer, OutgoingMessage message) {
    if (!isBy(signer, answer.signer())) {
      return answers.of("unverified", "signer");
    }
    if (!answer.text("MessageIdentifier").equalsIgnoreCase(message.identifier().toString())) {
      return answers.of("unverified", "relation");
    }
    String result = answer.text("ReceptionResultTypeIdentifier");
    if (result.equals(ACCEPTED)) {
      return Reception.ACCEPTED;
    }
    Reception known = answers.of("result", result);
    return known == null ? answers.of("unverified", "form") : known;
  }

  private static boolean isBy(Caller expected, OcesSubject signer) {
    return expected.equals(new Caller(signer.issuer(), signer.cvr(), signer.subjectKey()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
