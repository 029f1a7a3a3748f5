package dk.dfdg.gateway.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * SHA-256 of what a call says: its payload and its two headers, by full names and texts. Prefixes,
 * ids and the signature do not count, so that a message which is signed anew is still the same
 * message.
 */
final class ContentDigest {
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** Bytes that are gathered before they are digested: one by one costs more. */
  private static final int PORTION = 1 << 16;

  private final MessageDigest digest;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * PORTION);
  private final Map<String, Map<String, byte[]>> names = new HashMap<>();

  private ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String of(Envelope envelope) {
    ContentDigest content = new ContentDigest();
    envelope.header(SoapNames.ACTIVE_ORGANISATION).ifPresent(content::add);
    envelope.header(SoapNames.REQUEST_USER).ifPresent(content::add);
    content.add(envelope.payload());
    content.flush();
    return HexFormat.of().formatHex(content.digest.digest());
  }

  private void add(Element element) {
    name(element);
    if (element.hasAttributes()) {
      attributes(element)
          .forEach(
              (name, value) -> {
                add('@', name);
                add('=', value);
              });
    }
    boolean leaf = isLeaf(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element nested) {
        add(nested);
      } else if (leaf) {
        add('t', child.getNodeValue());
      }
    }
    add('>', "");
  }

  /** The same few names come thousands of times in a large message. */
  private void name(Element element) {
    String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    Map<String, byte[]> known = names.computeIfAbsent(namespace, any -> new HashMap<>());
    add(
        '<',
        known.computeIfAbsent(
            element.getLocalName(),
            local -> new QName(namespace, local).toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isLeaf(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        return false;
      }
    }
    return true;
  }

  private static TreeMap<String, String> attributes(Element element) {
    TreeMap<String, String> values = new TreeMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String namespace = attribute.getNamespaceURI();
      if (!XMLNS.equals(namespace)
          && !SoapNames.WSU.equals(namespace)
          && !"Id".equals(attribute.getName())) {
        values.put(
            new QName(namespace == null ? "" : namespace, attribute.getLocalName()).toString(),
            attribute.getValue());
      }
    }
    return values;
  }

  private void add(char marker, String text) {
    add(marker, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Marker and length keep two different contents from running into the same bytes. */
  private void add(char marker, byte[] bytes) {
    buffer.write(marker);
    buffer.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    buffer.write(':');
    buffer.writeBytes(bytes);
    if (buffer.size() > PORTION) {
      flush();
    }
  }

  private void flush() {
    digest.update(buffer.toByteArray());
    buffer.reset();
  }
}
