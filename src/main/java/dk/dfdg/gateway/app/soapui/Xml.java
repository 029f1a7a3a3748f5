package dk.dfdg.gateway.app.soapui;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of SoapUI's configuration. */
final class Xml {
  static final String CONFIG = "http://eviware.com/soapui/config";

  private final XMLStreamWriter out;
  private boolean empty = true;

  Xml(XMLStreamWriter out) throws XMLStreamException {
    this.out = out;
    out.writeStartDocument("UTF-8", "1.0");
  }

  void start(String name) throws XMLStreamException {
    start(name, Map.of());
  }

  void start(String name, Map<String, String> attributes) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement("con", name, CONFIG);
    if (empty) {
      out.writeNamespace("con", CONFIG);
      empty = false;
    }
    for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
      out.writeAttribute(attribute.getKey(), attribute.getValue());
    }
  }

  /** An element whose type is told by xsi:type. */
  void startTyped(String name, String type, Map<String, String> attributes)
      throws XMLStreamException {
    start(name, attributes);
    out.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    out.writeAttribute("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type", "con:" + type);
  }

  void end() throws XMLStreamException {
    out.writeEndElement();
  }

  void empty(String name, Map<String, String> attributes) throws XMLStreamException {
    start(name, attributes);
    end();
  }

  void element(String name, String value) throws XMLStreamException {
    start(name);
    out.writeCharacters(value);
    end();
  }

  /** A text that people read, as it is. */
  void text(String name, String value) throws XMLStreamException {
    start(name);
    out.writeCData(value);
    end();
  }

  /** SoapUI's security entries have elements without a namespace. */
  void plain(String name, String value) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement("", name, "");
    out.writeCharacters(value);
    out.writeEndElement();
  }

  void finish() throws XMLStreamException {
    out.writeEndDocument();
    out.close();
  }
}
