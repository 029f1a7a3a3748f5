package dk.dfdg.gateway.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A service as its WSDL describes it: name, operations with their actions, the parts that its
 * policy wants signed, and the schemas. The gateway enforces what is read here, so that the
 * contract which clients see and the rules that the gateway applies cannot drift apart.
 */
public final class ServiceContract {
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final String WSDL_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
  private static final String POLICY = "http://www.w3.org/ns/ws-policy";
  private static final String SECURITY_POLICY =
      "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";

  /**
   * An operation of the service.
   *
   * @param name as in the contract and in agreements
   * @param request name of the request element
   * @param action SOAPAction and wsa:Action of the request
   */
  public record Operation(String name, QName request, String action) {}

  private final Path wsdl;
  private final String name;
  private final String namespace;
  private final Map<QName, Operation> operations;
  private final Set<QName> signedHeaders;
  private final Set<QName> requiredHeaders;

  /** Making a validator costs more than using it, and one serves one thread at a time. */
  private final ThreadLocal<Validator> validators;

  private final FlatShapes flat;

  private ServiceContract(Path wsdl, Element definitions) throws SAXException, IOException {
    this.wsdl = wsdl;
    this.name = definitions.getAttribute("name");
    this.namespace = definitions.getAttribute("targetNamespace");
    this.operations = operations(definitions);
    this.signedHeaders = policyHeaders(definitions, "SignedParts");
    this.requiredHeaders = policyHeaders(definitions, "RequiredParts");
    List<Path> schemas = schemas(definitions);
    this.validators = ThreadLocal.withInitial(schema(schemas)::newValidator);
    this.flat = FlatShapes.of(schemas);
  }

  /** Reads a contract of ours; a contract without operations or without signed parts is refused. */
  public static ServiceContract load(Path wsdl) {
    try (InputStream in = Files.newInputStream(wsdl)) {
      Document document = XmlFactories.documents().newDocumentBuilder().parse(in);
      ServiceContract contract = new ServiceContract(wsdl, document.getDocumentElement());
      if (contract.operations.isEmpty()
          || !contract.signedHeaders.containsAll(contract.requiredHeaders)
          || !contract.requiredHeaders.contains(SoapNames.ACTIVE_ORGANISATION)) {
        throw new IllegalStateException(
            wsdl
                + ": the contract has no operations or its policy leaves a required header unsigned");
      }
      return contract;
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(wsdl + ": the contract cannot be read", e);
    }
  }

  private Map<QName, Operation> operations(Element definitions) {
    Map<QName, Operation> found = new LinkedHashMap<>();
    Element binding = Dom.child(definitions, new QName(WSDL, "binding")).orElseThrow();
    for (Element operation : Dom.children(binding, new QName(WSDL, "operation"))) {
      String operationName = operation.getAttribute("name");
      String action =
          Dom.child(operation, new QName(WSDL_SOAP, "operation"))
              .orElseThrow()
              .getAttribute("soapAction");
      QName request = new QName(namespace, requestElement(definitions, operationName));
      found.put(request, new Operation(operationName, request, action));
    }
    return found;
  }

  /** Published requests are not always named after their operation. */
  private static String requestElement(Element definitions, String operation) {
    Element portType = Dom.child(definitions, new QName(WSDL, "portType")).orElseThrow();
    String message =
        named(portType, "operation", operation)
            .flatMap(found -> Dom.child(found, new QName(WSDL, "input")))
            .map(input -> localPart(input.getAttribute("message")))
            .orElseThrow();
    return named(definitions, "message", message)
        .flatMap(found -> Dom.child(found, new QName(WSDL, "part")))
        .map(part -> localPart(part.getAttribute("element")))
        .orElseThrow();
  }

  private static Optional<Element> named(Element parent, String element, String name) {
    return Dom.children(parent, new QName(WSDL, element)).stream()
        .filter(child -> child.getAttribute("name").equals(name))
        .findFirst();
  }

  private static String localPart(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }

  private static Set<QName> policyHeaders(Element definitions, String assertion) {
    Set<QName> names = new LinkedHashSet<>();
    for (Element policy : Dom.children(definitions, new QName(POLICY, "Policy"))) {
      if (policy.getAttributeNS(SoapNames.WSU, "Id").equals("RequestParts")) {
        Dom.child(policy, new QName(SECURITY_POLICY, assertion)).stream()
            .flatMap(parts -> Dom.children(parts, new QName(SECURITY_POLICY, "Header")).stream())
            .forEach(
                header ->
                    names.add(
                        new QName(header.getAttribute("Namespace"), header.getAttribute("Name"))));
      }
    }
    return names;
  }

  private List<Path> schemas(Element definitions) {
    Element types = Dom.child(definitions, new QName(WSDL, "types")).orElseThrow();
    return Dom.children(Dom.children(types).get(0)).stream()
        .map(imported -> wsdl.resolveSibling(imported.getAttribute("schemaLocation")).normalize())
        .toList();
  }

  private static Schema schema(List<Path> files) throws SAXException {
    List<javax.xml.transform.stream.StreamSource> sources =
        files.stream()
            .map(file -> new javax.xml.transform.stream.StreamSource(file.toFile()))
            .toList();
    return XmlFactories.schemas().newSchema(sources.toArray(javax.xml.transform.Source[]::new));
  }

  public Path wsdl() {
    return wsdl;
  }

  public String name() {
    return name;
  }

  public String namespace() {
    return namespace;
  }

  /** Path below the gateway's address, for example {@code /services/AgreementService/v1}. */
  public String path() {
    return "/services/" + name + "/v1";
  }

  public List<Operation> operations() {
    return List.copyOf(operations.values());
  }

  Optional<Operation> operation(QName request) {
    return Optional.ofNullable(operations.get(request));
  }

  /** Headers that must be covered by the signature wherever they occur. */
  Set<QName> signedHeaders() {
    return signedHeaders;
  }

  /** Headers that must occur, exactly once. */
  Set<QName> requiredHeaders() {
    return requiredHeaders;
  }

  /** What a large message may consist of. */
  FlatShapes flat() {
    return flat;
  }

  /** This thread's validator of the contract's schemas. */
  Validator validator() {
    return validators.get();
  }
}
