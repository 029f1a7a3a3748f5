package dk.dfdg.gateway.soap;

import static dk.dfdg.gateway.law.FaultCode.DTD_REFUSED;
import static dk.dfdg.gateway.law.FaultCode.INVALID_MESSAGE;
import static dk.dfdg.gateway.law.FaultCode.MALFORMED_XML;
import static dk.dfdg.gateway.law.FaultCode.XML_LIMIT_EXCEEDED;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Step 2: bytes become an envelope, within the limits. Nothing that could be read in two ways
 * passes: no DTD, no comment or processing instruction inside the envelope (canonicalisation drops
 * them, so they could be added to a signed message), no id twice.
 */
final class EnvelopeReader {
  private final XMLInputFactory factory;

  EnvelopeReader(XmlLimits limits) {
    this.factory = XmlFactories.messageReader(limits);
  }

  Envelope read(byte[] message) {
    Document document = parse(message);
    Element root = document.getDocumentElement();
    if (!Dom.name(root).equals(SoapNames.ENVELOPE)) {
      throw invalid("Roden er ikke en SOAP 1.1-konvolut.", "The root is not a SOAP 1.1 envelope.");
    }
    refuseAmbiguity(root);
    List<Element> parts = Dom.children(root);
    boolean outline =
        parts.size() == 2
            && Dom.name(parts.get(0)).equals(SoapNames.HEADER)
            && Dom.name(parts.get(1)).equals(SoapNames.BODY);
    if (!outline) {
      throw invalid(
          "Konvolutten skal have netop én Header og derefter netop én Body.",
          "The envelope must have exactly one Header and then exactly one Body.");
    }
    List<Element> payloads = Dom.children(parts.get(1));
    if (payloads.size() != 1) {
      throw invalid(
          "Body skal indeholde netop ét element.", "Body must contain exactly one element.");
    }
    return new Envelope(document, parts.get(0), parts.get(1), payloads.get(0));
  }

  private Document parse(byte[] message) {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(message));
      try {
        int event = reader.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
          if (event == XMLStreamConstants.DTD) {
            throw new Refusal(DTD_REFUSED);
          }
          event = reader.next();
        }
        Document document = StaxUtils.read(reader);
        while (reader.hasNext()) {
          reader.next(); // Nothing may follow the envelope.
        }
        return document;
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      if (e instanceof Refusal refusal) {
        throw refusal;
      }
      throw new Refusal(isLimit(e) ? XML_LIMIT_EXCEEDED : MALFORMED_XML);
    }
  }

  /** Woodstox has no type of its own for an exceeded limit. */
  private static boolean isLimit(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains("limit (")) {
        return true;
      }
    }
    return false;
  }

  private static void refuseAmbiguity(Element root) {
    Set<String> ids = new HashSet<>();
    Dom.walk(
        root,
        node -> {
          switch (node.getNodeType()) {
            case Node.COMMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE ->
                throw invalid(
                    "Kommentarer og processing instructions er ikke tilladt i konvolutten.",
                    "Comments and processing instructions are not allowed inside the envelope.");
            case Node.ENTITY_REFERENCE_NODE -> throw new Refusal(DTD_REFUSED);
            case Node.ELEMENT_NODE -> collectIds((Element) node, ids);
            default -> {}
          }
        });
  }

  private static void collectIds(Element element, Set<String> ids) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (isId(attribute) && !ids.add(attribute.getValue())) {
        throw new Refusal(
            Violation.of(FaultCode.SECURITY_REFUSED)
                .because(
                    "To elementer har samme id, så det er uklart, hvad signaturen dækker.",
                    "Two elements have the same id, so it is unclear what the signature covers."));
      }
    }
  }

  private static boolean isId(Attr attribute) {
    String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
    return name.equalsIgnoreCase("Id") || name.equals("AssertionID");
  }

  private static Refusal invalid(String danish, String english) {
    return new Refusal(Violation.of(INVALID_MESSAGE).because(danish, english));
  }
}
