package dk.dfdg.gateway.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One WSDL or schema file.
 *
 * @param file its name, without the folder
 */
record Contract(String file, Element root) {

  static Contract read(Path path) {
    try {
      return parse(path.getFileName().toString(), Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Contract parse(String file, String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Contract(
          file,
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(file + " is not XML: " + e.getMessage(), e);
    }
  }

  boolean isWsdl() {
    return Nodes.is(root, Nodes.WSDL, "definitions");
  }

  boolean isSchema() {
    return Nodes.is(root, Nodes.XSD, "schema");
  }

  String namespace() {
    return root.getAttribute("targetNamespace");
  }

  /** The file's name without its version and ending, for example absence-registration. */
  String stem() {
    return file.replaceFirst("-v\\d+\\.(wsdl|xsd)$", "");
  }
}
