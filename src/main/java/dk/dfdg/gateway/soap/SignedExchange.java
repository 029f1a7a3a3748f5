package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.soap.ExchangeOutcome.Answered;
import dk.dfdg.gateway.soap.ExchangeOutcome.Doubt;
import dk.dfdg.gateway.soap.ExchangeOutcome.Faulted;
import dk.dfdg.gateway.soap.ExchangeOutcome.NoAnswer;
import dk.dfdg.gateway.soap.ExchangeOutcome.Refused;
import dk.dfdg.gateway.soap.ExchangeOutcome.Silence;
import dk.dfdg.gateway.soap.ExchangeOutcome.Unverified;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The gateway as a client of somebody else's service: a signed message out over TLS whose
 * certificate is checked, no redirect followed, an end to waiting, and of the answer only what a
 * trusted certificate has signed is believed. Thread-safe.
 */
public final class SignedExchange {
  /** A fault with every violation takes less. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;
  private static final QName RELATES_TO = new QName(SoapNames.WSA, "RelatesTo");
  private static final QName FAULT = new QName(SoapNames.SOAP, "Fault");
  private static final Set<QName> SIGNED_HEADERS =
      Set.of(
          SoapNames.TO,
          SoapNames.ACTION,
          SoapNames.MESSAGE_ID,
          RELATES_TO,
          new QName(SoapNames.WSA, "From"));

  private final ServiceContract contract;
  private final EnvelopeSigner signer;
  private final SignatureCheck signatures;
  private final EnvelopeReader reader;
  private final TrustedCertificates trusted;
  private final GatewayClock clock;
  private final HttpClient http;
  private final Duration timeout;

  /**
   * @param contract of the service that others have for us
   * @param key the gateway's
   * @param tls whom we trust to be the address that we call
   * @param trusted whose signatures we trust
   * @param timeout for connection, request and answer together
   */
  public SignedExchange(
      ServiceContract contract,
      SigningKey key,
      SSLContext tls,
      TrustedCertificates trusted,
      SecuritySettings settings,
      XmlLimits limits,
      GatewayClock clock,
      Duration timeout) {
    this.contract = contract;
    this.signer =
        new EnvelopeSigner(key, (int) settings.timeToLive().toSeconds(), settings.provider());
    this.signatures = new SignatureCheck(trusted, settings, clock);
    this.reader = new EnvelopeReader(limits);
    this.trusted = trusted;
    this.clock = clock;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .sslContext(tls)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** Why no answer can be verified now, as a sentence; nothing when it can. */
  public Optional<String> obstacle() {
    return trusted.obstacle(clock.machineNow());
  }

  /**
   * Sends one message.
   *
   * @param operation of the contract
   * @param messageId the wsa:MessageID
   * @param payload adds the payload to the Body
   */
  public ExchangeOutcome send(
      URI address,
      String operation,
      Organisation onBehalfOf,
      String messageId,
      Consumer<Element> payload) {
    String action = contract.namespace() + operation;
    Document envelope =
        Envelopes.request(address, action, messageId, onBehalfOf, "DFDG Gateway", payload);
    signer.sign(envelope);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("SOAPAction", "\"" + action + "\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(SignedClient.bytes(envelope)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new LimitedBody(MOST_BYTES));
    try {
      // The request's own timeout ends with the first line of the answer.
      return judged(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS), operation, messageId);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new NoAnswer(Silence.TIMEOUT);
    } catch (ExecutionException e) {
      return new NoAnswer(silence(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer.cancel(true);
      return new NoAnswer(Silence.BROKEN);
    }
  }

  private static Silence silence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpTimeoutException) {
        return Silence.TIMEOUT;
      }
      if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
        return Silence.REFUSED;
      }
      if (cause instanceof SSLException) {
        return Silence.TLS;
      }
      if (cause instanceof LimitedBody.TooLong) {
        return Silence.TOO_LONG;
      }
    }
    return Silence.BROKEN;
  }

  private ExchangeOutcome judged(
      HttpResponse<byte[]> response, String operation, String messageId) {
    int status = response.statusCode();
    if (status != OK && status != SERVER_ERROR) {
      return new Refused(status);
    }
    try {
      Envelope envelope = reader.read(response.body());
      OcesSubject by = signedBy(envelope);
      return believed(envelope, by, operation, messageId);
    } catch (SecurityProblem | Refusal notSigned) {
      return status == OK ? new Unverified(Doubt.SIGNATURE) : new Refused(status);
    }
  }

  private OcesSubject signedBy(Envelope envelope) {
    OcesSubject.Reading signedBy = signatures.verify(envelope, SIGNED_HEADERS).subject();
    if (signedBy.subject() == null) {
      throw new SecurityProblem(signedBy.problem());
    }
    return signedBy.subject();
  }

  private ExchangeOutcome believed(
      Envelope envelope, OcesSubject by, String operation, String messageId) {
    List<Element> relations = Dom.children(envelope.header(), RELATES_TO);
    if (relations.size() != 1 || !relations.get(0).getTextContent().strip().equals(messageId)) {
      return new Unverified(Doubt.RELATION);
    }
    Element payload = envelope.payload();
    if (Dom.name(payload).equals(FAULT)) {
      return new Faulted(by, isRetryable(payload));
    }
    boolean response =
        Dom.name(payload).equals(new QName(contract.namespace(), operation + "Response"));
    return response && isValid(payload) ? new Answered(by, payload) : new Unverified(Doubt.FORM);
  }

  /** Only our own fault can say never; another may be about us, and must lose no message. */
  private static boolean isRetryable(Element fault) {
    return Dom.children(fault).stream()
        .filter(part -> "detail".equals(part.getLocalName()))
        .flatMap(detail -> Dom.child(detail, new QName(SoapNames.FAULTS, "ServiceFault")).stream())
        .flatMap(ours -> Dom.childText(ours, new QName(SoapNames.FAULTS, "Retryable")).stream())
        .noneMatch(text -> text.equals("false") || text.equals("0"));
  }

  private boolean isValid(Element payload) {
    try {
      Validator validator = contract.validator();
      validator.setErrorHandler(null);
      validator.validate(new DOMSource(payload));
      return true;
    } catch (SAXException invalid) {
      return false;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
