package dk.dfdg.gateway.contract;

import static dk.dfdg.gateway.contract.Nodes.SOAP;
import static dk.dfdg.gateway.contract.Nodes.WSDL;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/** WS-I Basic Profile 1.1 and 1.2 on document-literal bindings, by the profile's numbers. */
final class WsiBindingRules {
  private static final String HTTP = "http://schemas.xmlsoap.org/soap/http";

  private WsiBindingRules() {}

  static List<LintRule> all() {
    return Stream.of(binding(), body(), headersAndFaults()).flatMap(List::stream).toList();
  }

  private static List<LintRule> binding() {
    return List.of(
        bindings(
            "R2401",
            "a binding is a SOAP 1.1 binding",
            binding -> Nodes.child(binding, SOAP, "binding").isEmpty()),
        soap(
            "R2701",
            "soap:binding names its transport",
            Set.of("binding"),
            binding -> !binding.hasAttribute("transport")),
        soap(
            "R2702",
            "the transport is HTTP",
            Set.of("binding"),
            binding ->
                binding.hasAttribute("transport")
                    && !binding.getAttribute("transport").equals(HTTP)),
        bindings(
            "R2705",
            "every operation of a binding is in the style document",
            binding ->
                Nodes.all(binding)
                    .filter(element -> SOAP.equals(element.getNamespaceURI()))
                    .anyMatch(
                        element ->
                            element.hasAttribute("style")
                                && !element.getAttribute("style").equals("document"))),
        soap(
            "R2706",
            "the use is literal",
            Set.of("body", "header", "headerfault", "fault"),
            element ->
                element.hasAttribute("use") && !element.getAttribute("use").equals("literal")),
        soap(
            "R2716",
            "body, headers and faults have no namespace attribute",
            Set.of("body", "header", "headerfault", "fault"),
            element -> element.hasAttribute("namespace")),
        LintRule.ofWsdl(
            "R2718",
            "a binding has the same operations as its port type",
            file ->
                names(Contracts.operations(file)).equals(names(Contracts.bound(file)))
                    ? Stream.empty()
                    : Stream.of(file.root())),
        LintRule.ofWsdl(
            "R2710",
            "no two operations have the same element in the body of their requests",
            file -> {
              Set<Optional<QName>> seen = new HashSet<>();
              return Contracts.operations(file).toList().stream()
                  .filter(
                      operation ->
                          !seen.add(
                              Contracts.parts(file, operation, "input").stream()
                                  .findFirst()
                                  .flatMap(part -> Nodes.named(part, "element"))));
            }));
  }

  private static List<LintRule> body() {
    return List.of(
        soap(
            "R2201",
            "soap:body lists at most one part",
            Set.of("body"),
            body -> body.getAttribute("parts").trim().contains(" ")),
        LintRule.ofWsdl(
            "R2204",
            "the part of a body is given by an element, not by a type",
            file ->
                messages(file)
                    .filter(
                        message -> parts(file, message).stream().anyMatch(part -> isTyped(part)))),
        LintRule.ofWsdl(
            "R2210",
            "where soap:body lists no parts, the message has one part or none",
            file -> messages(file).filter(message -> parts(file, message).size() > 1)));
  }

  private static List<LintRule> headersAndFaults() {
    return List.of(
        LintRule.ofWsdl(
            "R2205",
            "headers and faults refer to parts that are given by an element",
            file ->
                Stream.concat(
                    Contracts.bound(file)
                        .flatMap(operation -> Nodes.all(operation, SOAP, "header"))
                        .filter(
                            header ->
                                Nodes.named(header, "message").stream()
                                    .flatMap(name -> Contracts.parts(file, name).stream())
                                    .filter(
                                        part ->
                                            Nodes.name(part).equals(header.getAttribute("part")))
                                    .noneMatch(part -> part.hasAttribute("element"))),
                    Contracts.operations(file)
                        .flatMap(operation -> Nodes.children(operation, WSDL, "fault"))
                        .filter(fault -> parts(file, fault).stream().anyMatch(p -> isTyped(p))))),
        soap(
            "R2720",
            "soap:header names its part",
            Set.of("header"),
            header -> header.getAttribute("part").isEmpty()),
        soap(
            "R2749",
            "soap:header has no attribute parts",
            Set.of("header"),
            header -> header.hasAttribute("parts")),
        soap(
            "R2721",
            "soap:fault has a name",
            Set.of("fault"),
            fault -> Nodes.name(fault).isEmpty()),
        soap(
            "R2754",
            "soap:fault is called as the wsdl:fault around it",
            Set.of("fault"),
            fault ->
                fault.hasAttribute("name")
                    && !Nodes.name(fault).equals(Nodes.name((Element) fault.getParentNode()))),
        LintRule.ofWsdl(
            "R2740",
            "a binding describes every fault of its port type",
            file ->
                Contracts.operations(file)
                    .filter(
                        operation ->
                            !names(Nodes.children(operation, WSDL, "fault"))
                                .equals(
                                    names(
                                        Contracts.bound(file)
                                            .filter(
                                                bound ->
                                                    Nodes.name(bound).equals(Nodes.name(operation)))
                                            .flatMap(
                                                bound -> Nodes.children(bound, WSDL, "fault")))))));
  }

  private static LintRule bindings(String id, String sentence, Predicate<Element> broken) {
    return LintRule.ofEach(id, sentence, WSDL, "binding", broken);
  }

  /** A rule about elements of the SOAP binding. */
  private static LintRule soap(
      String id, String sentence, Set<String> kinds, Predicate<Element> broken) {
    return LintRule.ofWsdl(
        id,
        sentence,
        file -> kinds.stream().flatMap(kind -> Nodes.all(file.root(), SOAP, kind)).filter(broken));
  }

  private static Stream<Element> messages(Contract file) {
    return Contracts.operations(file)
        .flatMap(Nodes::children)
        .filter(child -> Set.of("input", "output").contains(child.getLocalName()));
  }

  private static List<Element> parts(Contract file, Element message) {
    return Nodes.named(message, "message")
        .map(name -> Contracts.parts(file, name))
        .orElse(List.of());
  }

  private static boolean isTyped(Element part) {
    return !part.hasAttribute("element");
  }

  private static Set<String> names(Stream<Element> elements) {
    return new TreeSet<>(elements.map(Nodes::name).toList());
  }
}
