package dk.dfdg.gateway.soap;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A received SOAP 1.1 envelope whose outline has been checked: one header, one body, one payload.
 *
 * @param document the whole message
 * @param header the SOAP header
 * @param body the SOAP body
 * @param payload the body's only child element
 */
record Envelope(Document document, Element header, Element body, Element payload) {

  List<Element> headers() {
    return Dom.children(header);
  }

  Optional<Element> header(QName name) {
    return Dom.child(header, name);
  }

  Optional<String> headerText(QName name) {
    return Dom.childText(header, name);
  }
}
