package dk.dfdg.gateway.contract;

import static dk.dfdg.gateway.contract.Nodes.SOAP;
import static dk.dfdg.gateway.contract.Nodes.WSAM;
import static dk.dfdg.gateway.contract.Nodes.WSDL;
import static dk.dfdg.gateway.contract.Nodes.XSD;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/** How things are called: as the ministry's published interfaces call them. */
final class NamingRules {
  private static final Pattern NAMESPACE =
      Pattern.compile("http://service\\.bm\\.dk/dfdg/(\\w+)/v(\\d+)/");

  /** Published operations whose published wrappers are called otherwise. */
  private static final Map<String, String> PUBLISHED_WRAPPERS =
      Map.of("GetVariablePersonStatus", "VariablePersonStatus");

  private static final Pattern SERVICE_FILE = Pattern.compile("(\\w+)Service-v(\\d+)\\.wsdl");
  private static final Pattern SCHEMA_FILE = Pattern.compile("([a-z][a-z-]*)-v(\\d+)\\.xsd");

  private NamingRules() {}

  static List<LintRule> all() {
    return Stream.of(files(), services(), elements()).flatMap(List::stream).toList();
  }

  private static List<LintRule> files() {
    return List.of(
        LintRule.ofWsdl(
            "N-1",
            "a WSDL is called <Name>Service-v<n>.wsdl, its definitions <Name>Service, its namespace"
                + " http://service.bm.dk/dfdg/<Name>/v<n>/",
            file -> rootUnless(file, namedAsService(file))),
        LintRule.ofSchema(
            "N-2",
            "a schema is called <name>-v<n>.xsd, in small letters and hyphens, and its namespace is"
                + " http://service.bm.dk/dfdg/<Name>/v<n>/",
            file -> rootUnless(file, namedAsSchema(file))),
        LintRule.ofSchema(
            "N-3",
            "the elements of a schema are qualified (elementFormDefault)",
            file ->
                rootUnless(
                    file, "qualified".equals(file.root().getAttribute("elementFormDefault")))));
  }

  private static List<LintRule> services() {
    return List.of(
        one("N-4", "portType", "PortType"),
        one("N-5", "binding", "Binding"),
        one("N-6", "service", ""),
        LintRule.ofWsdl(
            "N-7",
            "an operation takes <Operation>Request and answers <Operation>Response",
            file ->
                Contracts.operations(file)
                    .filter(
                        operation ->
                            !isWrapped(file, operation, "input", "Request")
                                || !isWrapped(file, operation, "output", "Response"))),
        new LintRule(
            "N-8",
            "a wrapper <Operation>Request is of the type <Operation>RequestType, and so the"
                + " response",
            all ->
                all.schemas()
                    .flatMap(
                        file ->
                            Nodes.children(file.root(), XSD, "element")
                                .filter(e -> Nodes.name(e).matches(".*(Request|Response)"))
                                .filter(
                                    e ->
                                        !Nodes.named(e, "type")
                                            .map(QName::getLocalPart)
                                            .equals(Optional.of(Nodes.name(e) + "Type")))
                                .map(e -> new LintRule.Place(file, e)))),
        LintRule.ofWsdl(
            "N-9",
            "the action of a request is the namespace and the operation's name, as soapAction and"
                + " as wsam:Action; a response's action ends in Response",
            NamingRules::wrongActions),
        LintRule.ofWsdl(
            "N-10",
            "every operation takes the headers ActiveOrganisationHeader and"
                + " RequestUserMetadataHeader and may answer with ServiceFault",
            file ->
                Contracts.bound(file)
                    .filter(
                        operation ->
                            !headers(operation)
                                    .equals(
                                        List.of(
                                            "ActiveOrganisationHeader",
                                            "RequestUserMetadataHeader"))
                                || Nodes.children(operation, WSDL, "fault")
                                    .noneMatch(f -> Nodes.name(f).equals("ServiceFault")))));
  }

  private static List<LintRule> elements() {
    return List.of(
        named(
            "N-11",
            "elements and types are in UpperCamelCase, in English letters",
            any -> !Nodes.name(any).matches("[A-Z][A-Za-z0-9]*")),
        named(
            "N-12",
            "the name of a type ends in Type or TypeCollection; an element <X>Collection is of a type"
                + " <X>TypeCollection",
            any ->
                any.getLocalName().equals("element")
                    ? Nodes.name(any).endsWith("Collection")
                        && !typeOf(any).endsWith("TypeCollection")
                    : !Nodes.name(any).matches("\\w+Type(Collection)?")),
        LintRule.ofEach(
            "N-13",
            "an <X>TypeCollection is a sequence of several <X> or <X>Type and nothing else",
            XSD,
            "complexType",
            type -> Nodes.name(type).endsWith("TypeCollection") && !isCollection(type)),
        typed(
            "N-14",
            "a field of a code list is called <Noun>TypeIdentifier or <Noun>Identifier",
            "CodeListItemIdentifierType",
            "\\w+Identifier"),
        typed("N-15", "a GUID is called <Noun>Identifier", "GuidType", "\\w+(Identifier|ID)"),
        typed(
            "N-16",
            "a CPR number is called PersonCivilRegistrationIdentifier",
            "PersonCivilRegistrationIdentifierType",
            "\\w*PersonCivilRegistrationIdentifier"),
        typed(
            "N-17",
            "a day or time ends in Date, Time or Deadline",
            "date|dateTime",
            // DateField1 and DateField2: published, Andetdato of SaveAvailabilityAssessment.
            "\\w*(Date|Time|Deadline)|DateField[12]"));
  }

  private static Stream<Element> rootUnless(Contract file, boolean kept) {
    return kept ? Stream.empty() : Stream.of(file.root());
  }

  private static boolean namedAsService(Contract file) {
    Matcher name = SERVICE_FILE.matcher(file.file());
    Matcher namespace = NAMESPACE.matcher(file.namespace());
    return name.matches()
        && namespace.matches()
        && name.group(1).equals(namespace.group(1))
        && name.group(2).equals(namespace.group(2))
        && Nodes.name(file.root()).equals(name.group(1) + "Service");
  }

  private static boolean namedAsSchema(Contract file) {
    Matcher name = SCHEMA_FILE.matcher(file.file());
    Matcher namespace = NAMESPACE.matcher(file.namespace());
    return name.matches()
        && namespace.matches()
        && name.group(1).replace("-", "").equals(namespace.group(1).toLowerCase(Locale.ROOT))
        && name.group(2).equals(namespace.group(2));
  }

  /** Exactly one of the kind in a WSDL, called as the service with an ending. */
  private static LintRule one(String id, String kind, String ending) {
    return LintRule.ofWsdl(
        id,
        "a WSDL has one " + kind + ", called <Name>Service" + ending,
        file -> {
          List<Element> found = Nodes.children(file.root(), WSDL, kind).toList();
          return rootUnless(
              file,
              found.size() == 1
                  && Nodes.name(found.get(0)).equals(Nodes.name(file.root()) + ending));
        });
  }

  private static boolean isWrapped(
      Contract file, Element operation, String direction, String ending) {
    List<Element> parts = Contracts.parts(file, operation, direction);
    String name =
        PUBLISHED_WRAPPERS.getOrDefault(Nodes.name(operation), Nodes.name(operation)) + ending;
    return parts.size() == 1
        && Nodes.named(parts.get(0), "element")
            .equals(Optional.of(new QName(file.namespace(), name)));
  }

  private static Stream<Element> wrongActions(Contract file) {
    Stream<Element> abstractly =
        Contracts.operations(file)
            .filter(
                operation -> {
                  String action = file.namespace() + Nodes.name(operation);
                  return !action.equals(action(operation, "input"))
                      || !(action + "Response").equals(action(operation, "output"));
                });
    Stream<Element> bound =
        Contracts.bound(file)
            .filter(
                operation ->
                    Nodes.children(operation, SOAP, "operation")
                        .noneMatch(
                            soap ->
                                soap.getAttribute("soapAction")
                                    .equals(file.namespace() + Nodes.name(operation))));
    return Stream.concat(abstractly, bound);
  }

  private static String action(Element operation, String direction) {
    return Nodes.child(operation, WSDL, direction)
        .map(message -> message.getAttributeNS(WSAM, "Action"))
        .orElse("");
  }

  private static List<String> headers(Element operation) {
    return Nodes.children(operation, WSDL, "input")
        .flatMap(input -> Nodes.children(input, SOAP, "header"))
        .map(header -> header.getAttribute("part"))
        .sorted()
        .toList();
  }

  private static boolean isCollection(Element type) {
    List<Element> particles =
        Nodes.children(type).filter(child -> !Nodes.is(child, XSD, "annotation")).toList();
    if (particles.size() != 1 || !Nodes.is(particles.get(0), XSD, "sequence")) {
      return false;
    }
    List<Element> items = Nodes.children(particles.get(0)).toList();
    String item = Nodes.name(type).replaceFirst("TypeCollection$", "");
    return items.size() == 1
        && List.of(item, item + "Type").contains(Nodes.name(items.get(0)))
        && items.get(0).hasAttribute("maxOccurs");
  }

  private static String typeOf(Element element) {
    return Nodes.named(element, "type").map(QName::getLocalPart).orElse("");
  }

  private static LintRule named(String id, String sentence, Predicate<Element> broken) {
    return LintRule.ofSchema(
        id,
        sentence,
        file ->
            Stream.of("element", "complexType", "simpleType")
                .flatMap(kind -> Nodes.all(file.root(), XSD, kind))
                .filter(any -> any.hasAttribute("name"))
                .filter(broken));
  }

  /** Elements of a type are called as the pattern says. */
  private static LintRule typed(String id, String sentence, String type, String pattern) {
    return LintRule.ofEach(
        id,
        sentence,
        XSD,
        "element",
        element ->
            Nodes.named(element, "type")
                    .filter(name -> name.getLocalPart().matches(type))
                    .isPresent()
                && !Nodes.name(element).matches(pattern));
  }
}
