package dk.dfdg.gateway.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading a DOM tree by full names. */
final class Dom {
  private Dom() {}

  static QName name(Node node) {
    return new QName(node.getNamespaceURI() == null ? "" : node.getNamespaceURI(), node.getLocalName());
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

  /** Visits the node and everything below it, in document order. */
  static void walk(Node node, Consumer<Node> visitor) {
    visitor.accept(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      walk(child, visitor);
    }
  }
}
