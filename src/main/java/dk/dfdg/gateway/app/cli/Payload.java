package dk.dfdg.gateway.app.cli;

import dk.dfdg.gateway.soap.ServiceContract;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What goes into the Body, with the operation that its root element belongs to.
 *
 * @param action SOAPAction and wsa:Action
 * @param path of the service below the gateway's address
 */
record Payload(String xml, String action, String path) {

  /**
   * @throws IllegalArgumentException when no contract has an operation for it
   */
  static Payload of(String xml, Path contracts) {
    QName root = root(xml);
    for (Path wsdl : wsdls(contracts)) {
      ServiceContract contract = ServiceContract.load(wsdl);
      for (ServiceContract.Operation operation : contract.operations()) {
        if (operation.request().equals(root)) {
          return new Payload(xml, operation.action(), contract.path());
        }
      }
    }
    throw new IllegalArgumentException("No service takes the element " + root + ".");
  }

  /** The service's address at a gateway, unless the address names a service already. */
  URI address(URI gateway) {
    String base = gateway.toString();
    if (base.contains("/services/")) {
      return gateway;
    }
    return URI.create(base.replaceFirst("/*$", "") + path);
  }

  private static QName root(String xml) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (!reader.isStartElement()) {
        reader.next();
      }
      return reader.getName();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("It is not XML.", e);
    }
  }

  private static List<Path> wsdls(Path contracts) {
    try (Stream<Path> files = Files.list(contracts)) {
      return files.filter(file -> file.toString().endsWith(".wsdl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the contracts in " + contracts, e);
    }
  }
}
