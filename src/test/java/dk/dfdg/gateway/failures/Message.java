package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.SignedClient;
import dk.dfdg.gateway.soap.SignedClient.Answer;
import dk.dfdg.gateway.soap.SigningKey;
import dk.dfdg.gateway.testing.Citizens;
import dk.dfdg.gateway.testing.TestGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
    this.soapAction = action(payload);
  }

  private static String action(String payload) {
    Element root = Xml.parse(payload).getDocumentElement();
    return root.getNamespaceURI() + root.getLocalName().replaceFirst("Request$", "");
  }

  /** Enrolls a citizen whom nobody else knows of. */
  static Message enrollment() {
    TestGateway gateway = TestGateway.shared();
    return enrollment(gateway, Citizens.add(gateway.database()));
  }

  static Message enrollment(TestGateway gateway, Cpr cpr) {
    return new Message(
        gateway,
        "UnemploymentEnrollmentService",
        """
        <enr:UnemploymentEnrollmentRequest xmlns:enr="%s">\
        <enr:UnemploymentEnrollment>\
        <enr:PersonCivilRegistrationIdentifier>%s</enr:PersonCivilRegistrationIdentifier>\
        <enr:ClientCategoryTypeIdentifier>4</enr:ClientCategoryTypeIdentifier>\
        <enr:EnrollmentDate>%sT00:00:00</enr:EnrollmentDate>\
        <enr:CurrentUnemploymentStatusTypeIdentifier>1</enr:CurrentUnemploymentStatusTypeIdentifier>\
        <enr:Profession><enr:ProfessionType>\
        <enr:ConceptUriDa>http://service.bm.dk/dfdg/profession/0034</enr:ConceptUriDa>\
        <enr:HasEducation>true</enr:HasEducation>\
        <enr:YearLastUsed>0</enr:YearLastUsed>\
        <enr:MonthsOfExperience>0</enr:MonthsOfExperience>\
        </enr:ProfessionType></enr:Profession>\
        </enr:UnemploymentEnrollment>\
        </enr:UnemploymentEnrollmentRequest>"""
            .formatted(TestGateway.ENROLLMENT, cpr.value(), gateway.clock().today()));
  }

  static Message reading(TestGateway gateway, Cpr cpr) {
    return about(gateway, "GetCurrentEnrollment", cpr);
  }

  /** Of the operations that name a citizen and nothing else. */
  static Message about(TestGateway gateway, String operation, Cpr cpr) {
    return of(
        gateway,
        "UnemploymentEnrollmentService",
        "<enr:%1$sRequest xmlns:enr='%2$s'><enr:PersonCivilRegistrationIdentifier>%3$s</enr:PersonCivilRegistrationIdentifier></enr:%1$sRequest>"
            .formatted(operation, TestGateway.ENROLLMENT, cpr.value()));
  }

  /** Cancels today. */
  static Message cancellation(TestGateway gateway, Cpr cpr) {
    return of(
        gateway,
        "UnemploymentEnrollmentService",
        """
        <enr:CancelUnemploymentEnrollmentRequest xmlns:enr="%s">\
        <enr:UnemploymentEnrollmentCancellation>\
        <enr:PersonCivilRegistrationIdentifier>%s</enr:PersonCivilRegistrationIdentifier>\
        <enr:CancellationDate>%sT00:00:00</enr:CancellationDate>\
        <enr:CauseTypeIdentifier>1</enr:CauseTypeIdentifier>\
        </enr:UnemploymentEnrollmentCancellation>\
        </enr:CancelUnemploymentEnrollmentRequest>"""
            .formatted(TestGateway.ENROLLMENT, cpr.value(), gateway.clock().today()));
  }

  static Message allowedOperations(TestGateway gateway) {
    return of(
        gateway,
        "AgreementService",
        "<agr:GetAllowedOperationsRequest xmlns:agr='" + TestGateway.AGREEMENT + "'/>");
  }

  static Message refusalReason(TestGateway gateway, UUID incident) {
    return of(
        gateway,
        "AgreementService",
        "<agr:GetRefusalReasonRequest xmlns:agr='%s'><agr:IncidentIdentifier>%s</agr:IncidentIdentifier></agr:GetRefusalReasonRequest>"
            .formatted(TestGateway.AGREEMENT, incident));
  }

  static Message ping(TestGateway gateway) {
    return of(
        gateway,
        "UnemploymentEnrollmentService",
        "<enr:PingRequest xmlns:enr='" + TestGateway.ENROLLMENT + "'/>");
  }

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
        SignedClient.envelope(address(), action(payload), payload, organisation, messageId);
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
