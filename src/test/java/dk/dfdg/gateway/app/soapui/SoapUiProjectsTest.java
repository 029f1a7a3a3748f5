package dk.dfdg.gateway.app.soapui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("The SoapUI projects")
class SoapUiProjectsTest {
  private static final Path SOURCE = Path.of("");

  @TempDir static Path target;

  @BeforeAll
  static void generate() throws Exception {
    SoapUiProjects.write(SOURCE, target);
  }

  static List<String> services() throws IOException {
    return SoapUiProjects.contracts(SOURCE).stream()
        .map(file -> file.getFileName().toString().replace("-v1.wsdl", ""))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("services")
  @DisplayName("hold every operation and every sample message, each a well-formed envelope")
  void complete(String service) throws Exception {
    Document project = project(service);
    Set<String> operations = new HashSet<>();
    Set<String> calls = new HashSet<>();
    for (Element operation : elements(project, "operation")) {
      operations.add(operation.getAttribute("name"));
      List<Element> own = elements(operation, "call");
      assertFalse(own.isEmpty(), operation.getAttribute("name"));
      for (Element call : own) {
        calls.add(call.getAttribute("name"));
        Document envelope = parse(elements(call, "request").get(0).getTextContent());
        String payload = element(envelope, "http://schemas.xmlsoap.org/soap/envelope/", "Body");
        // Published: GetVariablePersonStatus takes a VariablePersonStatusRequest.
        String request = operation.getAttribute("name").replace("GetVariable", "Variable");
        assertTrue(payload.endsWith(request + "Request"), payload);
      }
    }
    Set<String> expected = new HashSet<>();
    Path messages = SOURCE.resolve("conf/sandbox/messages").resolve(service);
    for (Path file : SoapUiProjects.files(messages)) {
      expected.add(
          messages.relativize(file).toString().replace(".xml", "").replaceAll("[/\\\\]", " "));
    }
    assertEquals(expected, calls);
    String wsdl = Files.readString(SOURCE.resolve("wsdl/" + service + "-v1.wsdl"));
    operations.forEach(name -> assertTrue(wsdl.contains("<wsdl:operation name=\"" + name + "\"")));
  }

  @Test
  @DisplayName("sign with the sender's sandbox key what the contract wants signed")
  void signing() throws Exception {
    Document project = project("UnemploymentEnrollmentService");
    Set<String> configured = new HashSet<>();
    for (Element outgoing : elements(project, "outgoing")) {
      configured.add(elements(outgoing, "name").get(0).getTextContent());
      String parts = outgoing.getTextContent();
      for (String name :
          List.of("Body", "Timestamp", "To", "MessageID", "Action", "ActiveOrganisationHeader")) {
        assertTrue(parts.contains("value=\"" + name + "\""), name);
      }
    }
    assertEquals(Set.of("workbase", "akasse01", "ydelse101", "jobnet"), configured);
    for (Element call : elements(project, "call")) {
      assertTrue(configured.contains(call.getAttribute("outgoingWss")));
    }
  }

  @Test
  @DisplayName("carry the contract with every schema that it leads to")
  void definition() throws Exception {
    List<String> urls =
        elements(project("AgreementService"), "url").stream().map(Element::getTextContent).toList();
    assertEquals("file:/dfdg-gateway/wsdl/AgreementService-v1.wsdl", urls.get(0));
    assertEquals(
        Set.of("agreement-v1.xsd", "common-v1.xsd", "headers-v1.xsd", "faults-v1.xsd"),
        Set.copyOf(
            urls.stream().skip(1).map(u -> u.replace("file:/dfdg-gateway/xsd/", "")).toList()));
  }

  @Test
  @DisplayName("reckon dates and ids when a request is sent")
  void expansions() throws Exception {
    String project =
        Files.readString(target.resolve("UnemploymentEnrollmentService-soapui-project.xml"));
    assertTrue(
        project.contains(
            "${=java.time.LocalDate.now(java.time.ZoneId.of(\"Europe/Copenhagen\"))"
                + ".plusDays(30)}T00:00:00"));
    assertTrue(project.contains("urn:uuid:${=java.util.UUID.randomUUID()}"));
    assertFalse(project.contains("${today"));
  }

  private static Document project(String service) throws Exception {
    return parse(Files.readString(target.resolve(service + "-soapui-project.xml")));
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(org.w3c.dom.Node parent, String name) {
    NodeList found =
        parent instanceof Document document
            ? document.getElementsByTagNameNS(Xml.CONFIG, name)
            : ((Element) parent).getElementsByTagNameNS(Xml.CONFIG, name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }

  private static String element(Document envelope, String namespace, String name) {
    Element parent = (Element) envelope.getElementsByTagNameNS(namespace, name).item(0);
    NodeList all = parent.getElementsByTagNameNS("*", "*");
    return all.item(0).getLocalName();
  }
}
