package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Step 6: payload and headers follow the schema. The validator's own words quote values, so they
 * are translated: the path to the field, the shape of the value, and what was expected. All errors
 * at once. The thousands of like elements of a large message are seen to keep the schema without
 * the validator, which is too slow for them; any doubt is left to it.
 */
final class SchemaStep {
  private static final String CURRENT_NODE =
      "http://apache.org/xml/properties/dom/current-element-node";
  private static final int MOST_ERRORS = 50;

  void check(Call call) {
    Map<String, Violation> violations = new LinkedHashMap<>();
    Validator validator = call.contract().validator();
    Envelope envelope = call.envelope();
    call.rows(call.contract().flat().takeFrom(envelope.payload()));
    List<Element> parts = new ArrayList<>();
    envelope.header(SoapNames.ACTIVE_ORGANISATION).ifPresent(parts::add);
    envelope.header(SoapNames.REQUEST_USER).ifPresent(parts::add);
    parts.add(envelope.payload());
    for (Element part : parts) {
      validate(validator, part, violations);
    }
    if (!violations.isEmpty()) {
      throw new Refusal(List.copyOf(violations.values()));
    }
  }

  private static void validate(
      Validator validator, Element part, Map<String, Violation> violations) {
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException warning) {
            // Warnings are about the schema, never about the message.
          }

          @Override
          public void error(SAXParseException error) throws SAXException {
            Node current = (Node) validator.getProperty(CURRENT_NODE);
            String path = XPaths.of(current instanceof Element element ? element : part, part);
            // Xerces reports the broken facet first and then the value as a whole: the first says
            // more.
            if (violations.size() < MOST_ERRORS) {
              violations.putIfAbsent(path, translate(error.getMessage(), current, path));
            }
          }

          @Override
          public void fatalError(SAXParseException error) throws SAXException {
            error(error);
          }
        });
    try {
      validator.validate(new DOMSource(part));
    } catch (SAXException | IOException e) {
      throw new Refusal(FaultCode.INVALID_MESSAGE);
    }
  }

  private static Violation translate(String message, Node current, String path) {
    Element element = current instanceof Element found ? found : null;
    boolean leaf = element != null && Dom.children(element).isEmpty();
    boolean cpr =
        element != null && element.getLocalName().equals("PersonCivilRegistrationIdentifier");
    String value = leaf ? Masked.of(element.getTextContent()) : null;
    Violation violation =
        Violation.of(cpr ? FaultCode.INVALID_CPR : FaultCode.INVALID_MESSAGE).at(path, value);
    SchemaWords words = SchemaWords.of(message);
    return cpr ? violation : violation.because(words.danish(), words.english());
  }
}
