package dk.dfdg.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/** All contracts that belong together. */
record Contracts(List<Contract> files) {

  /** Those of a project: its folders {@code wsdl} and {@code xsd}. */
  static Contracts of(Path project) {
    return new Contracts(
        Stream.of("wsdl", "xsd")
            .flatMap(folder -> files(project.resolve(folder)))
            .map(Contract::read)
            .toList());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(wsdl|xsd)"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Contract> wsdls() {
    return files.stream().filter(Contract::isWsdl);
  }

  Stream<Contract> schemas() {
    return files.stream().filter(Contract::isSchema);
  }

  Optional<Element> element(QName name) {
    return global(name, "element");
  }

  Optional<Element> type(QName name) {
    return Stream.of("complexType", "simpleType")
        .flatMap(kind -> global(name, kind).stream())
        .findFirst();
  }

  private Optional<Element> global(QName name, String kind) {
    return schemas()
        .filter(schema -> schema.namespace().equals(name.getNamespaceURI()))
        .flatMap(schema -> Nodes.children(schema.root(), Nodes.XSD, kind))
        .filter(element -> Nodes.name(element).equals(name.getLocalPart()))
        .findFirst();
  }

  /** The parts of a message of a WSDL; none when there is no such message. */
  static List<Element> parts(Contract wsdl, QName message) {
    return Nodes.children(wsdl.root(), Nodes.WSDL, "message")
        .filter(each -> Nodes.name(each).equals(message.getLocalPart()))
        .flatMap(each -> Nodes.children(each, Nodes.WSDL, "part"))
        .toList();
  }

  /** The operations of the port types of a WSDL. */
  static Stream<Element> operations(Contract wsdl) {
    return Nodes.children(wsdl.root(), Nodes.WSDL, "portType")
        .flatMap(type -> Nodes.children(type, Nodes.WSDL, "operation"));
  }

  /** The operations of the bindings of a WSDL. */
  static Stream<Element> bound(Contract wsdl) {
    return Nodes.children(wsdl.root(), Nodes.WSDL, "binding")
        .flatMap(binding -> Nodes.children(binding, Nodes.WSDL, "operation"));
  }

  /** The parts of the message of an input or output of an operation. */
  static List<Element> parts(Contract wsdl, Element operation, String direction) {
    return Nodes.child(operation, Nodes.WSDL, direction)
        .flatMap(message -> Nodes.named(message, "message"))
        .map(message -> parts(wsdl, message))
        .orElse(List.of());
  }
}
