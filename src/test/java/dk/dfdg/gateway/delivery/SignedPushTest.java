package dk.dfdg.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import dk.dfdg.gateway.access.Caller;
import dk.dfdg.gateway.app.receiver.PushListener;
import dk.dfdg.gateway.app.receiver.Verdict;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.delivery.Reception.About;
import dk.dfdg.gateway.delivery.Reception.Outcome;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.message.MessageWireEndpoint;
import dk.dfdg.gateway.message.PushedMessageEndpoint;
import dk.dfdg.gateway.soap.SignedAnswering;
import dk.dfdg.gateway.soap.SignedAnswering.Received;
import dk.dfdg.gateway.soap.SignedExchange;
import dk.dfdg.gateway.soap.TlsTrust;
import dk.dfdg.gateway.soap.TrustedCertificates;
import dk.dfdg.gateway.soap.Wire;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer that a receiver can give, and what follows from it. */
class SignedPushTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static Path keys;
  private static SignedExchange exchange;
  private static SignedPush push;
  private static Caller fund;

  private final UUID identifier = UUID.randomUUID();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void build() {
    keys = TestGateway.newDirectory().resolve("keys");
    RuleCatalogue catalogue = RuleCatalogue.load(Path.of("conf/rules"));
    exchange =
        new SignedExchange(
            Subscriber.CONTRACT,
            Subscriber.key(keys, "gateway"),
            TlsTrust.context(
                keys.resolve("ca.pem"), keys.resolve("crl.pem"), GatewayClock.system()),
            Subscriber.trusted(keys),
            Subscriber.SIGNATURES,
            Subscriber.LIMITS,
            GatewayClock.system(),
            TIMEOUT);
    push =
        new SignedPush(
            exchange,
            DeliveryAnswers.load(Path.of("conf/rules")),
            new PushedMessageEndpoint(new MessageWireEndpoint(catalogue, new Wire(catalogue)))
                ::write);
    fund = Subscriber.system(keys, "akasse01");
  }

  private OutgoingMessage message() {
    Cpr cpr = Citizens.number();
    return new OutgoingMessage(
        7,
        identifier,
        1,
        cpr,
        Citizens.FUND,
        Waiting.AVAILABILITY,
        "HTY-R-4",
        Event.formed("R43", LocalDate.parse("2011-09-05"), EventContent.NONE),
        null,
        Instant.parse("2011-09-05T12:00:00Z"),
        null,
        null,
        1);
  }

  private Reception sent(HttpHandler handler) {
    try (Subscriber subscriber = Subscriber.listen(keys, handler)) {
      return push.send(subscriber.address(), fund, message());
    }
  }

  private static void assertReception(Outcome outcome, String answer, Reception reception) {
    assertEquals(outcome + " " + answer, reception.outcome() + " " + reception.answer());
  }

  private HttpHandler verdict(String signer, Verdict verdict) {
    return PushListener.answering(
        Subscriber.signing(keys, signer),
        message -> {
          received.add(message);
          return verdict;
        });
  }

  /** Signs any Body as the answer to the message that came. */
  private HttpHandler signed(int status, String payload) {
    SignedAnswering signing = Subscriber.signing(keys, "akasse01");
    return exchange -> {
      try (exchange) {
        Received message = signing.read(exchange.getRequestBody().readAllBytes());
        Subscriber.send(exchange, status, signing.answer(message, payload));
      }
    };
  }

  private static String response(UUID message, String result) {
    return """
        <ReceiveMessageResponse xmlns="http://service.bm.dk/dfdg/NotificationReceiver/v1/">\
        <MessageIdentifier>%s</MessageIdentifier>\
        <ReceptionResultTypeIdentifier>%s</ReceptionResultTypeIdentifier>\
        </ReceiveMessageResponse>"""
        .formatted(message, result);
  }

  private static String fault(String code, String detail) {
    return """
        <soap:Fault xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">\
        <faultcode>soap:%s</faultcode><faultstring>No</faultstring>%s</soap:Fault>"""
        .formatted(code, detail);
  }

  private static String detail(boolean retryable) {
    return """
        <detail><f:ServiceFault xmlns:f="http://service.bm.dk/dfdg/faults/v1/">\
        <f:FaultCode>1</f:FaultCode><f:FaultString>No</f:FaultString>\
        <f:Retryable>%s</f:Retryable></f:ServiceFault></detail>"""
        .formatted(retryable);
  }

  @Test
  void aMessageArrivesSignedByTheGatewayAsTheContractSays() throws Exception {
    assertEquals(Reception.ACCEPTED, sent(verdict("akasse01", Verdict.ACCEPTED)));
    Received message = received.get(0);
    assertEquals("99000007", message.sender().cvr());
    assertEquals("urn:uuid:" + identifier, message.messageId());
    assertEquals(identifier.toString(), PushListener.identifier(message));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("xsd/notification-receiver-v1.xsd").toFile())
        .newValidator()
        .validate(new DOMSource(message.payload()));
  }

  @Test
  void theReceiversVerdictIsFollowed() {
    assertReception(Outcome.RETRY, "result 2", sent(verdict("akasse01", Verdict.AGAIN)));
    assertReception(Outcome.GIVE_UP, "result 3", sent(verdict("akasse01", Verdict.NEVER)));
  }

  @Test
  void anAnswerOfAnotherSystemIsNotBelieved() {
    assertReception(
        Outcome.RETRY, "unverified signer", sent(verdict("akasse02", Verdict.ACCEPTED)));
    assertReception(
        Outcome.RETRY, "unverified signature", sent(verdict("untrusted", Verdict.ACCEPTED)));
    assertReception(
        Outcome.RETRY, "unverified signature", sent(verdict("revoked", Verdict.ACCEPTED)));
    assertReception(
        Outcome.RETRY, "unverified signature", sent(verdict("expired", Verdict.ACCEPTED)));
  }

  @Test
  void anAnswerThatIsNotSignedIsNotBelieved() {
    String unsigned =
        """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header/>\
        <soap:Body>%s</soap:Body></soap:Envelope>""";
    String accepted = unsigned.formatted(response(identifier, "1"));
    assertReception(Outcome.RETRY, "unverified signature", sent(Subscriber.saying(200, accepted)));
    assertReception(Outcome.RETRY, "unverified signature", sent(Subscriber.saying(200, "OK")));
    assertReception(Outcome.RETRY, "unverified signature", sent(Subscriber.saying(200, "")));
    String never = unsigned.formatted(fault("Client", detail(false)));
    assertReception(Outcome.RETRY, "http 500", sent(Subscriber.saying(500, never)));
  }

  @Test
  void anAnswerToAnotherMessageIsNotBelieved() {
    assertReception(
        Outcome.RETRY, "unverified relation", sent(signed(200, response(UUID.randomUUID(), "1"))));
    SignedAnswering signing = Subscriber.signing(keys, "akasse01");
    assertReception(
        Outcome.RETRY,
        "unverified relation",
        sent(
            exchange -> {
              try (exchange) {
                Received message = signing.read(exchange.getRequestBody().readAllBytes());
                Received other =
                    new Received(
                        message.sender(), "urn:uuid:other", message.action(), message.payload());
                Subscriber.send(exchange, 200, signing.answer(other, response(identifier, "1")));
              }
            }));
  }

  @Test
  void anAnswerThatWasChangedAfterSigningIsNotBelieved() {
    SignedAnswering signing = Subscriber.signing(keys, "akasse01");
    assertReception(
        Outcome.RETRY,
        "unverified signature",
        sent(
            exchange -> {
              try (exchange) {
                Received message = signing.read(exchange.getRequestBody().readAllBytes());
                String again =
                    new String(
                        signing.answer(message, response(identifier, "2")), StandardCharsets.UTF_8);
                String accepted = again.replaceAll("Identifier>2<", "Identifier>1<");
                Subscriber.send(exchange, 200, accepted.getBytes(StandardCharsets.UTF_8));
              }
            }));
  }

  @Test
  void aSignedAnswerThatIsNotOfTheContractIsNoAnswer() {
    assertReception(
        Outcome.RETRY, "unverified form", sent(signed(200, response(identifier, "accepted"))));
    assertReception(Outcome.RETRY, "unverified form", sent(signed(200, response(identifier, "9"))));
    assertReception(Outcome.RETRY, "unverified form", sent(signed(200, "<other/>")));
  }

  @Test
  void onlyAFaultThatSaysSoEndsTheAttempts() {
    assertReception(
        Outcome.GIVE_UP, "fault permanent", sent(signed(500, fault("Client", detail(false)))));
    assertReception(
        Outcome.RETRY, "fault retryable", sent(signed(500, fault("Server", detail(true)))));
    assertReception(Outcome.RETRY, "fault retryable", sent(signed(500, fault("Client", ""))));
    assertReception(Outcome.RETRY, "fault retryable", sent(signed(200, fault("Server", ""))));
  }

  @Test
  void theStatusDecidesWhereThereIsNoSignedAnswer() {
    assertReception(Outcome.RETRY, "http 503", sent(Subscriber.saying(503, "")));
    assertReception(Outcome.RETRY, "http 500", sent(Subscriber.saying(500, "")));
    assertReception(Outcome.RETRY, "http 418", sent(Subscriber.saying(418, "")));
    assertReception(Outcome.RETRY, "http 413", sent(Subscriber.saying(413, "")));
    assertReception(Outcome.RETRY, "http 202", sent(Subscriber.saying(202, "")));
  }

  @Test
  void aRedirectIsNotFollowed() {
    AtomicInteger elsewhere = new AtomicInteger();
    try (Subscriber other =
        Subscriber.listen(
            keys,
            exchange -> {
              elsewhere.incrementAndGet();
              exchange.close();
            })) {
      Reception reception =
          sent(
              exchange -> {
                try (exchange) {
                  exchange.getResponseHeaders().set("Location", other.address().toString());
                  Subscriber.send(exchange, 307, new byte[0]);
                }
              });
      assertReception(Outcome.RETRY, "http 307", reception);
      assertEquals(About.RECEIVER, reception.about());
      assertEquals(0, elsewhere.get());
    }
  }

  @Test
  void nothingIsSentToAnAddressWhoseCertificateIsNotTrustedOrOfAnotherName() {
    for (String certificate : List.of("untrusted", "akasse01")) {
      AtomicInteger calls = new AtomicInteger();
      try (Subscriber subscriber =
          Subscriber.listen(
              keys.resolve(certificate + ".p12"), 0, exchange -> calls.incrementAndGet())) {
        assertReception(
            Outcome.RETRY, "transport tls", push.send(subscriber.address(), fund, message()));
      }
      assertEquals(0, calls.get());
    }
  }

  @Test
  void aReceiverThatHangsIsNotWaitedForLongerThanTheTimeout() {
    for (boolean halfAnswer : List.of(false, true)) {
      long start = System.nanoTime();
      assertReception(
          Outcome.RETRY,
          "transport timeout",
          sent(
              exchange -> {
                exchange.getRequestBody().readAllBytes();
                if (halfAnswer) {
                  exchange.sendResponseHeaders(200, 1000);
                  exchange.getResponseBody().write('<');
                  exchange.getResponseBody().flush();
                }
                pause();
              }));
      assertTrue(System.nanoTime() - start < TIMEOUT.plusSeconds(2).toNanos());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(TIMEOUT.multipliedBy(3).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aReceiverThatIsNotThereIsNoFailureOfTheMessage() {
    Reception refused = push.send(URI.create("https://localhost:1/"), fund, message());
    assertReception(Outcome.RETRY, "transport refused", refused);
    assertEquals(About.RECEIVER, refused.about());
    assertReception(
        Outcome.RETRY,
        "transport refused",
        push.send(URI.create("https://nowhere.invalid/"), fund, message()));
    assertReception(
        Outcome.RETRY,
        "transport broken",
        sent(
            exchange -> {
              exchange.getRequestBody().readAllBytes();
              exchange.close();
            }));
  }

  @Test
  void anAnswerWithoutEndIsNotReadToTheEnd() {
    assertReception(
        Outcome.RETRY, "transport too-long", sent(Subscriber.saying(200, "x".repeat(2_000_000))));
  }

  /** The TLS certificate of the address is the one that was revoked; its name is not looked at. */
  @Test
  void nothingIsSentToACertificateThatIsRevoked() throws Exception {
    assertEquals("The certificate is on the revocation list.", handshake("revoked"));
    assertEquals("", handshake("akasse01"));
  }

  private static String handshake(String certificate) throws Exception {
    try (Subscriber subscriber =
            Subscriber.listen(keys.resolve(certificate + ".p12"), 0, exchange -> {});
        SSLSocket socket =
            (SSLSocket)
                TlsTrust.context(
                        keys.resolve("ca.pem"), keys.resolve("crl.pem"), GatewayClock.system())
                    .getSocketFactory()
                    .createSocket("localhost", subscriber.port())) {
      socket.startHandshake();
      return "";
    } catch (SSLHandshakeException refused) {
      return refused.getMessage();
    }
  }

  @Test
  void aMessageThatCannotBeWrittenIsAFailureOfOurs() {
    SignedPush unable =
        new SignedPush(
            exchange,
            DeliveryAnswers.load(Path.of("conf/rules")),
            (message, body) -> {
              throw new IllegalStateException("A message of type 6 is no XML");
            });
    Reception reception = unable.send(URI.create("https://localhost:1/"), fund, message());
    assertReception(Outcome.RETRY, "gateway unwritable", reception);
    assertEquals(About.GATEWAY, reception.about());
  }

  @Test
  void withoutARevocationListInTimeThereIsAnObstacle() throws Exception {
    assertEquals(Optional.empty(), push.obstacle());
    Path list = Files.copy(keys.resolve("crl.pem"), keys.resolve("other-crl.pem"));
    TrustedCertificates trusted = new TrustedCertificates(keys.resolve("ca.pem"), list);
    Instant now = GatewayClock.system().machineNow();
    assertEquals(Optional.empty(), trusted.obstacle(now));
    assertTrue(trusted.obstacle(now.plus(Duration.ofDays(40_000))).get().contains("lapsed"));
    Files.delete(list);
    assertTrue(trusted.obstacle(now).get().contains("cannot be read"));
  }
}
