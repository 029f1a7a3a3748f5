package dk.dfdg.gateway.contract;

import static dk.dfdg.gateway.contract.Nodes.WSDL;
import static dk.dfdg.gateway.contract.Nodes.XSD;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * WS-I Basic Profile 1.1 and 1.2 on the abstract part of a description, by the profile's numbers.
 */
final class WsiDescriptionRules {
  private static final String SOAP_ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";

  private WsiDescriptionRules() {}

  static List<LintRule> all() {
    return Stream.of(files(), schemas(), messages(), operations()).flatMap(List::stream).toList();
  }

  private static List<LintRule> files() {
    return List.of(
        LintRule.ofEach(
            "R2001",
            "wsdl:import imports WSDL descriptions only",
            WSDL,
            "import",
            element -> !element.getAttribute("location").endsWith(".wsdl")),
        LintRule.ofEach(
            "R2003",
            "xsd:import stands in an xsd:schema only",
            XSD,
            "import",
            element ->
                !(element.getParentNode() instanceof Element parent
                    && Nodes.is(parent, XSD, "schema"))),
        new LintRule(
            "R2004",
            "xsd:import imports documents whose root is an xsd:schema",
            all -> {
              Set<String> schemas = new HashSet<>(all.schemas().map(Contract::file).toList());
              return all.files().stream()
                  .flatMap(
                      file ->
                          Nodes.all(file.root(), XSD, "import")
                              .filter(
                                  element ->
                                      !schemas.contains(
                                          element
                                              .getAttribute("schemaLocation")
                                              .replaceFirst(".*/", "")))
                              .map(element -> new LintRule.Place(file, element)));
            }),
        new LintRule(
            "R4003",
            "a description is in UTF-8 or UTF-16",
            all ->
                all.files().stream()
                    .filter(
                        file ->
                            !Set.of("UTF-8", "UTF-16")
                                .contains(
                                    Optional.ofNullable(
                                            file.root().getOwnerDocument().getXmlEncoding())
                                        .orElse("UTF-8")))
                    .map(file -> new LintRule.Place(file, file.root()))),
        LintRule.ofWsdl(
            "R2023",
            "wsdl:types comes before all other elements of WSDL but documentation and import",
            file -> {
              List<String> order =
                  Nodes.children(file.root())
                      .filter(element -> WSDL.equals(element.getNamespaceURI()))
                      .map(Element::getLocalName)
                      .filter(name -> !Set.of("documentation", "import").contains(name))
                      .toList();
              return order.indexOf("types") > 0 ? Stream.of(file.root()) : Stream.empty();
            }),
        LintRule.ofWsdl(
            "R2026",
            "no extension is marked wsdl:required=\"true\"",
            file ->
                Nodes.all(file.root())
                    .filter(element -> "true".equals(element.getAttributeNS(WSDL, "required")))));
  }

  private static List<LintRule> schemas() {
    return List.of(
        new LintRule(
            "R2102",
            "a reference to a schema component finds it, in the same or an imported namespace",
            all ->
                all.files().stream()
                    .flatMap(
                        file ->
                            Nodes.all(file.root())
                                .filter(element -> unresolved(all, file, element))
                                .map(element -> new LintRule.Place(file, element)))),
        LintRule.ofEach(
            "R2105",
            "a schema in wsdl:types has a targetNamespace, unless it only imports",
            XSD,
            "schema",
            schema ->
                schema.getAttribute("targetNamespace").isEmpty()
                    && Nodes.children(schema)
                        .anyMatch(
                            child ->
                                !Set.of("import", "annotation").contains(child.getLocalName()))),
        new LintRule(
            "R2110",
            "soapenc:Array is neither extended nor restricted",
            all ->
                all.files().stream()
                    .flatMap(
                        file ->
                            Stream.of("extension", "restriction")
                                .flatMap(kind -> Nodes.all(file.root(), XSD, kind))
                                .filter(
                                    element ->
                                        Nodes.named(element, "base")
                                            .equals(Optional.of(new QName(SOAP_ENCODING, "Array"))))
                                .map(element -> new LintRule.Place(file, element)))),
        LintRule.ofSchema(
            "R2111",
            "wsdl:arrayType is not used",
            file ->
                Nodes.all(file.root())
                    .filter(element -> element.hasAttributeNS(WSDL, "arrayType"))),
        LintRule.ofSchema(
            "R2112",
            "no name is ArrayOf<X>",
            file ->
                Nodes.all(file.root())
                    .filter(element -> Nodes.name(element).startsWith("ArrayOf"))));
  }

  private static List<LintRule> messages() {
    return List.of(
        new LintRule(
            "R2206",
            "a part's element is a global element",
            all ->
                all.wsdls()
                    .flatMap(
                        file ->
                            Nodes.all(file.root(), WSDL, "part")
                                .filter(part -> part.hasAttribute("element"))
                                .filter(
                                    part ->
                                        Nodes.named(part, "element")
                                            .flatMap(all::element)
                                            .isEmpty())
                                .map(part -> new LintRule.Place(file, part)))),
        LintRule.ofEach(
            "R2306",
            "a part has an element or a type, not both",
            WSDL,
            "part",
            part -> part.hasAttribute("element") && part.hasAttribute("type")));
  }

  private static List<LintRule> operations() {
    return List.of(
        LintRule.ofWsdl(
            "R2303",
            "an operation is asked before it answers: no notification, no solicit-response",
            file ->
                Contracts.operations(file)
                    .filter(
                        operation ->
                            Nodes.children(operation)
                                .filter(
                                    child ->
                                        Set.of("input", "output").contains(child.getLocalName()))
                                .findFirst()
                                .filter(first -> first.getLocalName().equals("input"))
                                .isEmpty())),
        LintRule.ofWsdl(
            "R2304",
            "the operations of a port type have distinct names",
            file -> {
              Set<String> seen = new HashSet<>();
              return Contracts.operations(file).toList().stream()
                  .filter(operation -> !seen.add(Nodes.name(operation)));
            }));
  }

  /** Whether a type, a base or an element that is named here is nowhere to be found. */
  private static boolean unresolved(Contracts all, Contract file, Element element) {
    if (!XSD.equals(element.getNamespaceURI())) {
      return false;
    }
    return Stream.of("type", "base")
        .flatMap(attribute -> Nodes.named(element, attribute).stream())
        .filter(name -> !Set.of(XSD, SOAP_ENCODING).contains(name.getNamespaceURI()))
        .anyMatch(
            name ->
                all.type(name).isEmpty()
                    || !name.getNamespaceURI().equals(file.namespace())
                        && Nodes.children(file.root(), XSD, "import")
                            .noneMatch(
                                imported ->
                                    imported
                                        .getAttribute("namespace")
                                        .equals(name.getNamespaceURI())));
  }
}
