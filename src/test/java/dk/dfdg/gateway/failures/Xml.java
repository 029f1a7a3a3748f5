package dk.dfdg.gateway.failures;

import dk.dfdg.gateway.soap.XmlFactories;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reading and mending of XML trees, by local names: enough for messages that we know. */
final class Xml {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String WSA = "http://www.w3.org/2005/08/addressing";
  static final String HEADERS = "http://service.bm.dk/dfdg/headers/v1/";

  private Xml() {}

  static Document parse(String xml) {
    try {
      return XmlFactories.documents()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("Not XML: " + xml, e);
    }
  }

  /** The first element of that local name, in document order. */
  static Element the(Document document, String localName) {
    NodeList found = document.getElementsByTagNameNS("*", localName);
    if (found.getLength() == 0) {
      throw new IllegalArgumentException("There is no " + localName);
    }
    return (Element) found.item(0);
  }

  static boolean has(Document document, String localName) {
    return document.getElementsByTagNameNS("*", localName).getLength() > 0;
  }

  static void remove(Document document, String localName) {
    Element element = the(document, localName);
    element.getParentNode().removeChild(element);
  }

  /** Adds a piece of XML as the last child. */
  static Element append(Element parent, String xml) {
    Node copy = parent.getOwnerDocument().importNode(parse(xml).getDocumentElement(), true);
    return (Element) parent.appendChild(copy);
  }

  /** Moves an element under a header that nobody knows. */
  static Element hide(Element element) {
    Element wrapper =
        append(
            the(element.getOwnerDocument(), "Header"),
            "<w:Wrapper xmlns:w='urn:w' xmlns:soap='%s' xmlns:wsse='%s' xmlns:wsu='%s'/>"
                .formatted(SOAP, WSSE, WSU));
    wrapper.appendChild(element);
    return wrapper;
  }

  /** Adds a copy of an element as the last child, under ids of its own. */
  static Element appendCopy(Element parent, Element original) {
    Element copy = (Element) original.cloneNode(true);
    renameIds(copy);
    return (Element) parent.appendChild(copy);
  }

  private static void renameIds(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if ("Id".equals(attribute.getLocalName())) {
        attribute.setNodeValue(attribute.getNodeValue() + "-copy");
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        renameIds(inner);
      }
    }
  }
}
