package dk.dfdg.gateway.contract;

import static dk.dfdg.gateway.contract.ContractLine.REQUEST;
import static dk.dfdg.gateway.contract.ContractLine.RESPONSE;
import static dk.dfdg.gateway.contract.Nodes.SOAP;
import static dk.dfdg.gateway.contract.Nodes.WSAM;
import static dk.dfdg.gateway.contract.Nodes.WSDL;
import static dk.dfdg.gateway.contract.Nodes.XSD;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/** Reads the form of one service out of its WSDL and the schemas that it imports. */
final class ContractReading {
  private static final Pattern NAMESPACE = Pattern.compile(".*/([\\w]+)/v(\\d+)/");

  private final Contracts contracts;
  private final Contract wsdl;
  private final Set<ContractLine> lines = new LinkedHashSet<>();
  private final List<Element> around = new ArrayList<>();

  ContractReading(Contracts contracts, Contract wsdl) {
    this.contracts = contracts;
    this.wsdl = wsdl;
  }

  ContractForm form() {
    Contracts.bound(wsdl)
        .flatMap(operation -> Nodes.all(operation, SOAP, "header"))
        .forEach(header -> part(header).ifPresent(part -> message(REQUEST, "*", "/header", part)));
    Contracts.operations(wsdl)
        .flatMap(operation -> Nodes.children(operation, WSDL, "fault"))
        .flatMap(fault -> Nodes.named(fault, "message").stream())
        .flatMap(message -> Contracts.parts(wsdl, message).stream())
        .forEach(part -> message(RESPONSE, "*", "/fault", part));
    Contracts.operations(wsdl).forEach(this::operation);
    return new ContractForm(wsdl.file().replaceFirst("\\.wsdl$", ""), List.copyOf(lines));
  }

  private Optional<Element> part(Element header) {
    return Nodes.named(header, "message").stream()
        .flatMap(message -> Contracts.parts(wsdl, message).stream())
        .filter(part -> Nodes.name(part).equals(header.getAttribute("part")))
        .findFirst();
  }

  private void operation(Element operation) {
    String name = Nodes.name(operation);
    String action =
        Nodes.child(operation, WSDL, "input")
            .map(input -> input.getAttributeNS(WSAM, "Action"))
            .orElse("");
    lines.add(
        new ContractLine(
            REQUEST, name, "(action)", 1, 1, action.isEmpty() ? "none" : action, Map.of()));
    Contracts.parts(wsdl, operation, "input").forEach(part -> message(REQUEST, name, "", part));
    Contracts.parts(wsdl, operation, "output").forEach(part -> message(RESPONSE, name, "", part));
  }

  private void message(String direction, String operation, String path, Element part) {
    QName name = Nodes.named(part, "element").orElseThrow();
    Element element = contracts.element(name).orElseThrow();
    element(direction, operation, path, element, null);
  }

  private void element(
      String direction, String operation, String parent, Element element, String choice) {
    String path = parent + "/" + prefix(element) + Nodes.name(element);
    int least = choice != null ? 0 : occurrence(element, "minOccurs");
    Map<String, List<String>> limits = new TreeMap<>();
    if (choice != null) {
      limits.put(ContractLine.CHOICE, List.of(choice));
    }
    if (element.hasAttribute("fixed")) {
      limits.put("enumeration", List.of(element.getAttribute("fixed")));
    }
    if ("true".equals(element.getAttribute("nillable"))) {
      limits.put("nillable", List.of("true"));
    }
    Optional<Element> type = type(element);
    String name =
        type.map(found -> simple(found, limits))
            .orElseGet(() -> Nodes.named(element, "type").orElseThrow().getLocalPart());
    if (type.isPresent() && around.contains(type.get())) {
      name = "recursive";
    }
    lines.add(
        new ContractLine(
            direction, operation, path, least, occurrence(element, "maxOccurs"), name, limits));
    if (name.equals(ContractLine.STRUCTURE)) {
      around.add(type.orElseThrow());
      structure(direction, operation, path, type.orElseThrow());
      around.remove(around.size() - 1);
    }
  }

  /** The element's own or named type; none when it is one of XML Schema's. */
  private Optional<Element> type(Element element) {
    return Stream.of("simpleType", "complexType")
        .flatMap(kind -> Nodes.children(element, XSD, kind))
        .findFirst()
        .or(() -> Nodes.named(element, "type").flatMap(contracts::type));
  }

  /** The type of XML Schema below a simple type, with its facets; or that it is a structure. */
  private String simple(Element type, Map<String, List<String>> limits) {
    if (type.getLocalName().equals("complexType")) {
      if (Nodes.all(type, XSD, "anyAttribute").findAny().isPresent()) {
        limits.put("attributes", List.of("any"));
      }
      return ContractLine.STRUCTURE;
    }
    Element restriction = Nodes.child(type, XSD, "restriction").orElseThrow();
    Nodes.children(restriction)
        .filter(ContractFacet::isFacet)
        .forEach(
            facet ->
                limits
                    .computeIfAbsent(facet.getLocalName(), any -> new ArrayList<>())
                    .add(facet.getAttribute("value")));
    QName base = Nodes.named(restriction, "base").orElseThrow();
    return contracts.type(base).map(below -> simple(below, limits)).orElseGet(base::getLocalPart);
  }

  private void structure(String direction, String operation, String path, Element type) {
    Nodes.child(type, XSD, "complexContent")
        .flatMap(content -> Nodes.child(content, XSD, "extension"))
        .ifPresentOrElse(
            extension -> {
              Nodes.named(extension, "base")
                  .flatMap(contracts::type)
                  .ifPresent(base -> structure(direction, operation, path, base));
              particles(direction, operation, path, extension, null);
            },
            () -> particles(direction, operation, path, type, null));
  }

  private void particles(
      String direction, String operation, String path, Element group, String choice) {
    Nodes.children(group)
        .forEach(
            child -> {
              switch (child.getLocalName()) {
                case "element" -> element(direction, operation, path, child, choice);
                case "sequence" -> particles(direction, operation, path, child, choice);
                case "choice" ->
                    particles(
                        direction,
                        operation,
                        path,
                        child,
                        child.getAttribute("minOccurs").equals("0") || "optional".equals(choice)
                            ? "optional"
                            : "required");
                default -> {
                  // documentation, attributes
                }
              }
            });
  }

  private static int occurrence(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 1 : value.equals("unbounded") ? -1 : Integer.parseInt(value);
  }

  /** Nothing within the service's own namespace, otherwise the namespace's short name. */
  private String prefix(Element element) {
    String namespace =
        element.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
    if (namespace.equals(wsdl.namespace())) {
      return "";
    }
    Matcher name = NAMESPACE.matcher(namespace);
    return name.matches()
        ? name.group(1) + (name.group(2).equals("1") ? ":" : "-v" + name.group(2) + ":")
        : namespace + ":";
  }
}
