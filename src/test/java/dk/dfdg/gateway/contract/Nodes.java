package dk.dfdg.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the elements of a contract. */
final class Nodes {
  static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
  static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;
  static final String WSAM = "http://www.w3.org/2007/05/addressing/metadata";

  private Nodes() {}

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  static Stream<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found.stream();
  }

  static Stream<Element> children(Node parent, String namespace, String name) {
    return children(parent).filter(child -> is(child, namespace, name));
  }

  static Optional<Element> child(Node parent, String namespace, String name) {
    return children(parent, namespace, name).findFirst();
  }

  /** The element itself and everything in it, in the order of the document. */
  static Stream<Element> all(Element root) {
    return Stream.concat(Stream.of(root), children(root).flatMap(Nodes::all));
  }

  static Stream<Element> all(Element root, String namespace, String name) {
    return all(root).filter(element -> is(element, namespace, name));
  }

  static String name(Element element) {
    return element.getAttribute("name");
  }

  /** What a prefixed name means where it stands. */
  static QName meant(Element where, String prefixed) {
    int colon = prefixed.indexOf(':');
    String prefix = colon < 0 ? null : prefixed.substring(0, colon);
    String namespace = where.lookupNamespaceURI(prefix);
    return new QName(namespace == null ? "" : namespace, prefixed.substring(colon + 1));
  }

  /** The attribute's prefixed name, or nothing when it is not given. */
  static Optional<QName> named(Element element, String attribute) {
    return element.hasAttribute(attribute)
        ? Optional.of(meant(element, element.getAttribute(attribute)))
        : Optional.empty();
  }

  /** Where in its file an element stands: the names around it. */
  static String place(Element element) {
    String above =
        element.getParentNode() instanceof Element parent && parent.getParentNode() != null
            ? place(parent)
            : "";
    String own =
        element.hasAttribute("name")
            ? name(element)
            : Stream.of("sequence", "choice", "complexContent", "extension", "schema", "types")
                    .anyMatch(element.getLocalName()::equals)
                ? ""
                : element.getLocalName();
    return own.isEmpty() ? above : above.isEmpty() ? own : above + "/" + own;
  }
}
