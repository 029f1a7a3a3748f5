package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.soap.SignedClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Prints an answer's Body content, and for a fault what it means in plain words. */
final class AnswerPrinter {
  private static final String FAULTS = "http://service.bm.dk/dfdg/faults/v1/";

  private final PrintWriter out;
  private final PrintWriter err;

  AnswerPrinter(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Returns the exit code. */
  int print(SignedClient.Answer answer) {
    if (answer.payload() == null) {
      out.println(answer.xml());
      out.flush();
      err.println("The answer (HTTP " + answer.httpStatus() + ") is no SOAP message.");
      err.flush();
      return 1;
    }
    out.print(pretty(answer.payload()));
    out.flush();
    if (!answer.signed()) {
      err.println("Beware: the answer is not signed by the gateway.");
    }
    if (answer.fault()) {
      explain(answer.payload());
    }
    err.flush();
    return answer.fault() ? 1 : 0;
  }

  private void explain(Element fault) {
    NodeList violations = fault.getElementsByTagNameNS(FAULTS, "ViolationType");
    for (int i = 0; i < violations.getLength(); i++) {
      Element violation = (Element) violations.item(i);
      err.println(
          "Refused, " + text(violation, "FaultCode") + ": " + text(violation, "TextEnglish"));
      line("  law:     ", text(violation, "LegalReference"));
      line("  field:   ", text(violation, "Path"));
      line("  value:   ", text(violation, "MaskedValue"));
      line("  remedy:  ", text(violation, "RemedyEnglish"));
      line("  more:    ", text(violation, "DocumentationAddress"));
    }
    line("Incident: ", text(fault, "IncidentIdentifier"));
    if (violations.getLength() == 0) {
      line("Refused: ", fault.getTextContent().strip());
    }
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      err.println(label + value);
    }
  }

  private static String text(Element parent, String name) {
    Node found = parent.getElementsByTagNameNS(FAULTS, name).item(0);
    return found == null ? "" : found.getTextContent().strip();
  }

  private static String pretty(Element payload) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.INDENT, "yes");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(payload), new StreamResult(text));
      return text.toString().stripTrailing() + System.lineSeparator();
    } catch (TransformerException e) {
      throw new IllegalStateException("The answer cannot be printed", e);
    }
  }
}
