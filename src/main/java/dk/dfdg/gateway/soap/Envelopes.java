package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.Organisation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Messages of ours before they are signed: requests to others, and answers to them. */
final class Envelopes {
  private static final String COMMON = "http://service.bm.dk/dfdg/common/v1/";
  private static final int SYSTEM_USER = 3;

  private Envelopes() {}

  /**
   * A request with the headers that every contract of ours requires.
   *
   * @param user the name of the system in RequestUserMetadataHeader
   * @param payload adds the payload to the Body
   */
  static Document request(
      URI address,
      String action,
      String messageId,
      Organisation organisation,
      String user,
      Consumer<Element> payload) {
    Element header = header();
    addAddressing(header, action, messageId, address.toString());
    addActiveOrganisation(header, organisation);
    addRequestUser(header, user);
    return complete(header, payload);
  }

  /** The answer to the message of that id. */
  static Document answer(String action, String relatesTo, Consumer<Element> payload) {
    Element header = header();
    addAddressing(header, action, "urn:uuid:" + UUID.randomUUID(), SoapNames.WSA_ANONYMOUS);
    Dom.append(header, SoapNames.WSA, "wsa:RelatesTo").setTextContent(relatesTo);
    return complete(header, payload);
  }

  /** A payload of our own, given as text. */
  static Document parse(String payload) {
    try {
      return XmlFactories.documents()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(
          "The payload is not well-formed XML: " + e.getMessage(), e);
    }
  }

  private static Element header() {
    try {
      Document envelope = XmlFactories.documents().newDocumentBuilder().newDocument();
      return Dom.append(
          Dom.root(envelope, SoapNames.SOAP, "soap:Envelope"), SoapNames.SOAP, "soap:Header");
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Document complete(Element header, Consumer<Element> payload) {
    Document envelope = header.getOwnerDocument();
    payload.accept(Dom.append(envelope.getDocumentElement(), SoapNames.SOAP, "soap:Body"));
    return envelope;
  }

  private static void addAddressing(Element header, String action, String messageId, String to) {
    Dom.append(header, SoapNames.WSA, "wsa:Action").setTextContent(action);
    Dom.append(header, SoapNames.WSA, "wsa:MessageID").setTextContent(messageId);
    Dom.append(header, SoapNames.WSA, "wsa:To").setTextContent(to);
  }

  /** Says in a request that another actor (anden aktør) acts under the organisation. */
  static void addOtherActor(Document request, Organisation actor) {
    Element user =
        (Element)
            request.getElementsByTagNameNS(SoapNames.HEADERS, "RequestUserMetadataHeader").item(0);
    addOrganisation(
        Dom.append(user, SoapNames.HEADERS, "headers:RequestOrganisationStructure"), actor);
  }

  private static void addActiveOrganisation(Element header, Organisation organisation) {
    addOrganisation(
        Dom.append(header, SoapNames.HEADERS, "headers:ActiveOrganisationHeader"), organisation);
  }

  private static void addOrganisation(Element element, Organisation organisation) {
    Dom.append(element, COMMON, "common:OrganisationTypeIdentifier")
        .setTextContent(Integer.toString(organisation.type()));
    Dom.append(element, COMMON, "common:OrganisationCode").setTextContent(organisation.code());
  }

  private static void addRequestUser(Element header, String name) {
    Element metadata = Dom.append(header, SoapNames.HEADERS, "headers:RequestUserMetadataHeader");
    Element user = Dom.append(metadata, SoapNames.HEADERS, "headers:RequestUserStructure");
    Dom.append(user, SoapNames.HEADERS, "headers:UserFullName").setTextContent(name);
    Dom.append(user, SoapNames.HEADERS, "headers:RequestUserTypeIdentifier")
        .setTextContent(Integer.toString(SYSTEM_USER));
  }
}
