package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The flat types in a contract's schemas that a collection holds many of, by their elements. */
final class FlatShapes {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";

  /** Fewer are left to the validator. */
  private static final int MANY = 50;

  private final Map<QName, FlatShape> shapes = new HashMap<>();
  private final Set<Path> read = new HashSet<>();

  /** Reads schemas and whatever they import. */
  static FlatShapes of(List<Path> schemas) throws SAXException, IOException {
    FlatShapes all = new FlatShapes();
    for (Path schema : schemas) {
      all.read(schema.normalize());
    }
    return all;
  }

  private void read(Path file) throws SAXException, IOException {
    if (!read.add(file)) {
      return;
    }
    Element schema = parse(file);
    for (Element imported : Dom.children(schema, new QName(XSD, "import"))) {
      read(file.resolveSibling(imported.getAttribute("schemaLocation")).normalize());
    }
    Map<String, Element> types = new HashMap<>();
    Dom.children(schema).forEach(type -> types.put(type.getAttribute("name"), type));
    String namespace = schema.getAttribute("targetNamespace");
    for (Element type : types.values()) {
      if (type.getAttribute("name").endsWith("TypeCollection")) {
        for (Element row : elements(type)) {
          List<FlatShape.Item> items = items(types.get(row.getAttribute("type")), types);
          if (items != null) {
            String name = row.getAttribute("name");
            shapes.put(new QName(namespace, name), new FlatShape(namespace, name, items));
          }
        }
      }
    }
  }

  private static Element parse(Path file) throws SAXException, IOException {
    try {
      return XmlFactories.documents()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Element> elements(Element type) {
    return Dom.child(type, new QName(XSD, "sequence"))
        .map(sequence -> Dom.children(sequence, new QName(XSD, "element")))
        .orElse(List.of());
  }

  /** Null when the type is not flat. */
  private static List<FlatShape.Item> items(Element type, Map<String, Element> types) {
    if (type == null
        || Dom.children(type).stream()
            .anyMatch(part -> !Set.of("annotation", "sequence").contains(part.getLocalName()))) {
      return null;
    }
    List<FlatShape.Item> items = new ArrayList<>();
    for (Element element : elements(type)) {
      int longest = longest(types.get(element.getAttribute("type")));
      if (longest < 0 || !element.getAttribute("minOccurs").equals("0")) {
        return null;
      }
      items.add(
          new FlatShape.Item(
              element.getAttribute("name"),
              longest,
              element.getAttribute("maxOccurs").equals("unbounded")));
    }
    return items;
  }

  /** How many characters a text of the type may have; negative for any other type. */
  private static int longest(Element type) {
    if (type == null || !type.getLocalName().equals("simpleType")) {
      return -1;
    }
    Element restriction = Dom.child(type, new QName(XSD, "restriction")).orElse(null);
    if (restriction == null || !restriction.getAttribute("base").equals("xsd:string")) {
      return -1;
    }
    List<Element> facets = Dom.children(restriction);
    return facets.size() == 1 && facets.get(0).getLocalName().equals("maxLength")
        ? Integer.parseInt(facets.get(0).getAttribute("value"))
        : -1;
  }

  /**
   * Takes the rows of a large message out of it, all but the first: what is left is small, and is
   * as right or wrong as the whole.
   *
   * @return the rows in their order, the first one too; null when the message is not large or
   *     something about its rows is for the validator
   */
  List<FlatRow> takeFrom(Element payload) {
    for (Element collection : shapes.isEmpty() ? List.<Element>of() : Dom.children(payload)) {
      List<Element> elements = Dom.children(collection);
      if (elements.size() >= MANY) {
        FlatShape shape = shapes.get(Dom.name(elements.get(0)));
        List<FlatRow> rows = shape == null ? null : rows(shape, elements);
        if (rows != null) {
          elements.subList(1, elements.size()).forEach(collection::removeChild);
        }
        return rows;
      }
    }
    return null;
  }

  private static List<FlatRow> rows(FlatShape shape, List<Element> elements) {
    List<FlatRow> rows = new ArrayList<>(elements.size());
    for (Element element : elements) {
      FlatRow row = shape.read(element);
      if (row == null) {
        return null;
      }
      rows.add(row);
    }
    return rows;
  }
}
