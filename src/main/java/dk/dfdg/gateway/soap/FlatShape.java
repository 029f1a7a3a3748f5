package dk.dfdg.gateway.soap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A type of a schema that is flat: a sequence of optional texts that are bounded in nothing but
 * their length. What keeps it can be told without a validator; what does not is left to the
 * validator, which says why.
 */
final class FlatShape {

  /**
   * One item.
   *
   * @param longest characters that it may have
   */
  record Item(String name, int longest, boolean repeated) {}

  private final String namespace;
  private final String name;
  private final Item[] items;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param name of the row's element
   */
  FlatShape(String namespace, String name, List<Item> items) {
    this.namespace = namespace;
    this.name = name;
    this.items = items.toArray(Item[]::new);
    for (int i = 0; i < this.items.length; i++) {
      places.put(this.items[i].name(), i);
    }
  }

  /** The row, or null for one that the schema does not allow or that is written unusually. */
  FlatRow read(Element element) {
    if (!name.equals(element.getLocalName())
        || !namespace.equals(element.getNamespaceURI())
        || !isPlain(element)) {
      return null;
    }
    FlatRow row = new FlatRow(name, items.length);
    int place = 0;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element item) {
        Integer found =
            namespace.equals(item.getNamespaceURI()) ? places.get(item.getLocalName()) : null;
        if (found == null || found < place || !isPlain(item)) {
          return null;
        }
        String text = text(item);
        if (text == null || text.length() > items[found].longest()) {
          return null;
        }
        row.add(items[found].name(), text);
        place = items[found].repeated() ? found : found + 1;
      } else if (!(child instanceof Text between) || !between.getData().isBlank()) {
        return null;
      }
    }
    return row;
  }

  private static String text(Element item) {
    Node content = item.getFirstChild();
    if (content == null) {
      return "";
    }
    return content instanceof Text text && text.getNextSibling() == null ? text.getData() : null;
  }

  /** Without attributes, but for declarations of prefixes. */
  private static boolean isPlain(Element element) {
    if (!element.hasAttributes()) {
      return true;
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(
          ((Attr) attributes.item(i)).getNamespaceURI())) {
        return false;
      }
    }
    return true;
  }
}
