package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.base.FailureTrace;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.ExchangeOutcome;
import dk.dfdg.gateway.soap.ExchangeOutcome.Answered;
import dk.dfdg.gateway.soap.OcesSubject;
import dk.dfdg.gateway.soap.SignedExchange;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
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

  private final SignedExchange exchange;
  private final DeliveryAnswers answers;
  private final BiConsumer<OutgoingMessage, Element> writer;

  /** The message could not be written: nothing has been sent. */
  private static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwritable(RuntimeException cause) {
      super(cause);
    }
  }

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
              body -> write(message, body)),
          signer,
          message);
    } catch (Unwritable failure) {
      return failed("unwritable", message, failure.getCause());
    } catch (RuntimeException failure) {
      return failed("failed", message, failure);
    }
  }

  @Override
  public Optional<String> obstacle() {
    return exchange.obstacle();
  }

  private void write(OutgoingMessage message, Element body) {
    try {
      writer.accept(message, body);
    } catch (RuntimeException failure) {
      throw new Unwritable(failure);
    }
  }

  private Reception failed(String what, OutgoingMessage message, Throwable failure) {
    LOG.error(
        "Message {} could not be pushed (gateway {}): {}",
        message.identifier(),
        what,
        FailureTrace.of(failure));
    return answers.own(what, message.attempts());
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
