package dk.dfdg.gateway.app.receiver;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prints a message so that one can read it: a line of what it is, then what it says, a field a
 * line. One that comes again is known by its MessageIdentifier, and not printed again.
 */
final class MessagePrinter {
  private static final String METADATA = "WSRMMetadata";

  private final PrintWriter out;
  private final Set<String> seen = new HashSet<>();

  MessagePrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints it.
   *
   * @param kind of message
   * @param message element that begins with WSRMMetadata
   */
  synchronized void print(String kind, Element message) {
    String identifier = OwnCalls.text(message, "MessageIdentifier");
    if (!seen.add(identifier)) {
      out.println(kind + " " + identifier + " once more");
    } else {
      out.println(
          "%s %s no. %s of %s"
              .formatted(
                  kind,
                  OwnCalls.text(message, "EventTypeIdentifier"),
                  OwnCalls.text(message, "MessageNumber"),
                  OwnCalls.text(message, "QueuedDateTime"))
              .replace("  ", " "));
      out.println("  MessageIdentifier: " + identifier);
      fields(message, "  ");
    }
    out.flush();
  }

  private void fields(Element parent, String indent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element field && !METADATA.equals(field.getLocalName())) {
        if (hasFields(field)) {
          out.println(indent + field.getLocalName() + ":");
          fields(field, indent + "  ");
        } else {
          out.println(indent + field.getLocalName() + ": " + field.getTextContent().strip());
        }
      }
    }
  }

  private static boolean hasFields(Element element) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) {
        return true;
      }
    }
    return false;
  }
}
