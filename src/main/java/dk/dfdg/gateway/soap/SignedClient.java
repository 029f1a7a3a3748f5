package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.Organisation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A small client of our own services: signs a payload as a subscriber, sends it, and checks the
 * answer's signature. Used by the command line and the tests; vendors generate theirs from the
 * contracts.
 */
public final class SignedClient {
  private static final int SECONDS_TO_LIVE = 300;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final EnvelopeSigner signer;
  private final Merlin trusted = new Merlin();
  private final HttpClient http;

  /**
   * An answer.
   *
   * @param httpStatus 200 for a response, 500 for a fault, others before the message was read
   * @param xml the whole answer
   * @param payload the Body's child element, or null when the answer is no SOAP message
   * @param fault whether it is a fault
   * @param signed whether it carries a signature over its Body by a certificate of the trusted
   *     authority
   */
  public record Answer(
      int httpStatus, String xml, Element payload, boolean fault, boolean signed) {}

  /**
   * @param key the subscriber's key
   * @param authorities the authorities whose TLS and signing certificates are trusted
   */
  public SignedClient(SigningKey key, KeyStore authorities) {
    this.signer = new EnvelopeSigner(key, SECONDS_TO_LIVE, null);
    this.trusted.setTrustStore(authorities);
    this.http =
        HttpClient.newBuilder()
            .sslContext(TlsTrust.context(authorities))
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
  }

  /** Signs and sends a payload. */
  public Answer send(
      URI address, String action, String payload, Organisation organisation, String messageId)
      throws IOException, InterruptedException {
    return post(address, action, signed(address, action, payload, organisation, messageId));
  }

  /** The signed message, ready to send. */
  public byte[] signed(
      URI address, String action, String payload, Organisation organisation, String messageId) {
    return signed(envelope(address, action, payload, organisation, messageId));
  }

  /** A message that {@link #envelope} has made, signed. */
  public byte[] signed(Document envelope) {
    signer.sign(envelope);
    return bytes(envelope);
  }

  /** The message before signing. */
  public static Document envelope(
      URI address, String action, String payload, Organisation organisation, String messageId) {
    Document parsed = Envelopes.parse(payload);
    return Envelopes.request(
        address,
        action,
        messageId,
        organisation,
        "DFDG Gateway command line",
        body ->
            body.appendChild(
                body.getOwnerDocument().importNode(parsed.getDocumentElement(), true)));
  }

  /** The message that {@link #envelope} has made, by another actor under the organisation. */
  public static Document byOtherActor(Document envelope, Organisation actor) {
    Envelopes.addOtherActor(envelope, actor);
    return envelope;
  }

  /** The bytes that the signature was made over. */
  public static byte[] bytes(Document envelope) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_PHYSICAL)
          .canonicalizeSubtree(envelope, out);
      return out.toByteArray();
    } catch (XMLSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a message as it is. */
  public Answer post(URI address, String action, byte[] message)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("SOAPAction", "\"" + action + "\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(message))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    String xml = new String(response.body(), StandardCharsets.UTF_8);
    try {
      Document document =
          XmlFactories.documents()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(response.body()));
      Element body =
          Dom.child(document.getDocumentElement(), SoapNames.BODY)
              .orElseThrow(() -> new IOException("The answer is not a SOAP message"));
      Element payload = Dom.children(body).get(0);
      boolean fault = Dom.name(payload).equals(new QName(SoapNames.SOAP, "Fault"));
      return new Answer(response.statusCode(), xml, payload, fault, isSigned(document, body));
    } catch (ParserConfigurationException | SAXException e) {
      return new Answer(response.statusCode(), xml, null, true, false);
    }
  }

  private boolean isSigned(Document document, Element body) {
    try {
      RequestData data = new RequestData();
      data.setSigVerCrypto(trusted);
      // Any subject of the trusted authority; WSS4J warns of an empty list.
      data.setSubjectCertConstraints(List.of(Pattern.compile(".*")));
      WSHandlerResult results = new WSSecurityEngine().processSecurityHeader(document, data);
      return results != null
          && results.getActionResults().getOrDefault(WSConstants.SIGN, List.of()).stream()
              .flatMap(
                  result ->
                      ((List<?>)
                              result.get(
                                  org.apache.wss4j.dom.engine.WSSecurityEngineResult
                                      .TAG_DATA_REF_URIS))
                          .stream())
              .anyMatch(
                  reference ->
                      ((org.apache.wss4j.dom.WSDataRef) reference).getProtectedElement() == body);
    } catch (WSSecurityException notSigned) {
      return false;
    }
  }
}
