package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.Payloads;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;

/**
 * A message that a gateway would accept, until a test changes it: before it is signed, in how it is
 * signed, or after.
 */
final class Message {
  private final TestGateway gateway;
  private final String service;
  private final String payload;
  private final Signing signing = new Signing();
  private String key = "workbase";
  private SigningKey signedWith;
  private Organisation organisation = TestGateway.JOBCENTRE;
  private String messageId = "urn:uuid:" + UUID.randomUUID();
  private String soapAction;
  private boolean signed = true;
  private Consumer<Document> beforeSigning = document -> {};
  private Consumer<Document> afterSigning = document -> {};
  private UnaryOperator<String> asText = UnaryOperator.identity();

  private Message(TestGateway gateway, String service, String payload) {
    this.gateway = gateway;
    this.service = service;
    this.payload = payload;
    this.soapAction = Payloads.action(payload);
  }

  /** Enrolls a citizen whom nobody else knows of. */
  static Message enrollment() {
    TestGateway gateway = TestGateway.shared();
    return enrollment(gateway, Citizens.add(gateway.database()));
  }

  static Message enrollment(TestGateway gateway, Cpr cpr) {
    return of(gateway, Payloads.enrollment(cpr, 4, gateway.clock().today()));
  }

  static Message of(TestGateway gateway, String payload) {
    return new Message(gateway, Payloads.service(payload), payload);
  }

  /** A payload sent to a service that may be the wrong one. */
  static Message of(TestGateway gateway, String service, String payload) {
    return new Message(gateway, service, payload);
  }

  Message as(String subscriber) {
    key = subscriber;
    return this;
  }

  Message signedWith(SigningKey other) {
    signedWith = other;
    return this;
  }

  Message actingFor(Organisation controller) {
    organisation = controller;
    return this;
  }

  Message withId(String id) {
    messageId = id;
    return this;
  }

  Message withSoapAction(String action) {
    soapAction = action;
    return this;
  }

  Message unsigned() {
    signed = false;
    return this;
  }

  Message signing(Consumer<Signing> how) {
    how.accept(signing);
    return this;
  }

  Message beforeSigning(Consumer<Document> change) {
    beforeSigning = beforeSigning.andThen(change);
    return this;
  }

  Message without(String localName) {
    return beforeSigning(document -> Xml.remove(document, localName));
  }

  Message with(String localName, String text) {
    return beforeSigning(document -> Xml.the(document, localName).setTextContent(text));
  }

  Message withHeader(String xml) {
    return beforeSigning(document -> Xml.append(Xml.the(document, "Header"), xml));
  }

  Message afterSigning(Consumer<Document> change) {
    afterSigning = afterSigning.andThen(change);
    return this;
  }

  Message inTheSecurityHeader(String xml) {
    return afterSigning(document -> Xml.append(Xml.the(document, "Security"), xml));
  }

  /** Changes the bytes, which are what an attacker holds. */
  Message asText(UnaryOperator<String> change) {
    asText = change;
    return this;
  }

  TestGateway gateway() {
    return gateway;
  }

  SigningKey key() {
    return signedWith == null ? gateway.key(key) : signedWith;
  }

  URI address() {
    return gateway.service(service);
  }

  String soapAction() {
    return soapAction;
  }

  byte[] bytes() {
    Document envelope =
        SignedClient.envelope(
            address(), Payloads.action(payload), payload, organisation, messageId);
    beforeSigning.accept(envelope);
    if (signed) {
      signing.sign(envelope, key());
    }
    afterSigning.accept(envelope);
    String text = new String(SignedClient.bytes(envelope), StandardCharsets.UTF_8);
    return asText.apply(text).getBytes(StandardCharsets.UTF_8);
  }

  /** Sends it and returns the answer, whatever it is. */
  Answer send() {
    return send(bytes());
  }

  /** Sends bytes to where this message would go. */
  Answer send(byte[] bytes) {
    try {
      return gateway.as("workbase").post(address(), soapAction, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
