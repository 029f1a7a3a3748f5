package dk.dfdg.gateway.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading a DOM tree by full names. */
final class Dom {
  private Dom() {}

  static QName name(Node node) {
    return new QName(
        node.getNamespaceURI() == null ? "" : node.getNamespaceURI(), node.getLocalName());
  }

  static List<Element> children(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  static List<Element> children(Node parent, QName name) {
    List<Element> elements = children(parent);
    elements.removeIf(element -> !name(element).equals(name));
    return elements;
  }

  /** The first child of that name. */
  static Optional<Element> child(Node parent, QName name) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && name(element).equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  static Optional<String> childText(Node parent, QName name) {
    return child(parent, name).map(element -> element.getTextContent().trim());
  }

  /**
   * Adds a child and, where it is not in scope yet, the declaration of its prefix: what is signed
   * is written out as the tree has it.
   *
   * @param qualifiedName name with prefix
   */
  static Element append(Element parent, String namespace, String qualifiedName) {
    Element element = parent.getOwnerDocument().createElementNS(namespace, qualifiedName);
    parent.appendChild(element);
    declarePrefix(element, parent);
    return element;
  }

  /** Makes a document with one element. */
  static Element root(Document document, String namespace, String qualifiedName) {
    Element element = document.createElementNS(namespace, qualifiedName);
    document.appendChild(element);
    declarePrefix(element, null);
    return element;
  }

  static void declarePrefix(Element element, Element scope) {
    String prefix = element.getPrefix();
    if (prefix != null
        && (scope == null || !element.getNamespaceURI().equals(scope.lookupNamespaceURI(prefix)))) {
      element.setAttributeNS(
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, element.getNamespaceURI());
    }
  }

  /** Visits the node and everything below it, in document order. */
  static void walk(Node node, Consumer<Node> visitor) {
    visitor.accept(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      walk(child, visitor);
    }
  }
}
