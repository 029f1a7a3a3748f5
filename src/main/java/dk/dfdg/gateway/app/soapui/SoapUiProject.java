package dk.dfdg.gateway.app.soapui;

import dk.dfdg.gateway.soap.ServiceContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Writes the SoapUI project of one service. */
final class SoapUiProject {
  private static final String GATEWAY = "https://localhost:8443";
  // The distribution stands beside the sandbox's directory.
  private static final String KEYS = "${projectDir}/../../sandbox/keys";
  private static final Pattern LOCATION = Pattern.compile("schemaLocation=\"([^\"]+)\"");

  private final ServiceContract contract;
  private final List<SampleRequest> requests;

  SoapUiProject(ServiceContract contract, List<SampleRequest> requests) {
    this.contract = contract;
    this.requests = requests;
  }

  void write(Path file) throws IOException, XMLStreamException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Xml xml = new Xml(XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8"));
      xml.start(
          "soapui-project",
          Map.of(
              "id", id("project"),
              "activeEnvironment", "Default",
              "name", contract.name(),
              "resourceRoot", "${projectDir}",
              "soapui-version", "5.7.2"));
      service(xml);
      xml.start("properties");
      property(xml, "gateway", GATEWAY);
      property(xml, "keys", KEYS);
      xml.end();
      SoapUiSecurity.write(xml, senders());
      xml.end();
      xml.finish();
    }
  }

  private Set<String> senders() {
    return requests.stream()
        .map(SampleRequest::sender)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void service(Xml xml) throws XMLStreamException, IOException {
    String binding = contract.name() + "Binding";
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", id("interface"));
    attributes.put("wsaVersion", "200508");
    attributes.put("name", binding);
    attributes.put("type", "wsdl");
    attributes.put("bindingName", "{" + contract.namespace() + "}" + binding);
    attributes.put("soapVersion", "1_1");
    attributes.put("anonymous", "optional");
    attributes.put("definition", "${projectDir}/../wsdl/" + contract.wsdl().getFileName());
    xml.startTyped("interface", "WsdlInterface", attributes);
    xml.element("settings", "");
    definition(xml);
    xml.start("endpoints");
    xml.element("endpoint", endpoint());
    xml.end();
    for (ServiceContract.Operation operation : contract.operations()) {
      operation(xml, operation);
    }
    xml.end();
  }

  private void definition(Xml xml) throws XMLStreamException, IOException {
    Map<String, Path> parts = new LinkedHashMap<>();
    collect("file:/dfdg-gateway/wsdl/", contract.wsdl().toAbsolutePath().normalize(), parts);
    xml.start(
        "definitionCache", Map.of("type", "TEXT", "rootPart", parts.keySet().iterator().next()));
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      xml.start("part");
      xml.element("url", part.getKey());
      xml.text("content", Files.readString(part.getValue()));
      boolean wsdl = part.getKey().endsWith(".wsdl");
      xml.element(
          "type", wsdl ? "http://schemas.xmlsoap.org/wsdl/" : "http://www.w3.org/2001/XMLSchema");
      xml.end();
    }
    xml.end();
  }

  /** The contract and every schema that it leads to. */
  private static void collect(String folder, Path file, Map<String, Path> parts)
      throws IOException {
    if (parts.putIfAbsent(folder + file.getFileName(), file) != null) {
      return;
    }
    Matcher location = LOCATION.matcher(Files.readString(file));
    while (location.find()) {
      collect("file:/dfdg-gateway/xsd/", file.resolveSibling(location.group(1)).normalize(), parts);
    }
  }

  private void operation(Xml xml, ServiceContract.Operation operation) throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", id(operation.name()));
    attributes.put("isOneWay", "false");
    attributes.put("action", operation.action());
    attributes.put("name", operation.name());
    attributes.put("bindingOperationName", operation.name());
    attributes.put("type", "Request-Response");
    attributes.put("inputName", "");
    attributes.put("receivesAttachments", "false");
    attributes.put("sendsAttachments", "false");
    attributes.put("anonymous", "optional");
    xml.start("operation", attributes);
    xml.element("settings", "");
    for (SampleRequest request : requests) {
      if (request.element().equals(operation.request().getLocalPart())) {
        call(xml, operation, request);
      }
    }
    xml.end();
  }

  private void call(Xml xml, ServiceContract.Operation operation, SampleRequest request)
      throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", id(operation.name() + "/" + request.name()));
    attributes.put("name", request.name());
    attributes.put("outgoingWss", request.sender());
    attributes.put("incomingWss", "");
    attributes.put("useWsAddressing", "false");
    xml.start("call", attributes);
    xml.element("settings", "");
    xml.element("encoding", "UTF-8");
    xml.element("endpoint", endpoint());
    xml.text("request", request.envelope(operation.action(), endpoint()));
    xml.start("credentials");
    xml.element("authType", "No Authorization");
    xml.end();
    xml.empty("jmsConfig", Map.of("JMSDeliveryMode", "PERSISTENT"));
    xml.empty(
        "wsaConfig",
        Map.of("mustUnderstand", "NONE", "version", "200508", "action", operation.action()));
    xml.end();
  }

  private static void property(Xml xml, String name, String value) throws XMLStreamException {
    xml.start("property");
    xml.element("name", name);
    xml.element("value", value);
    xml.end();
  }

  private String endpoint() {
    return "${#Project#gateway}" + contract.path();
  }

  /** The same at every build, so that two builds write the same file. */
  private String id(String of) {
    String name = contract.name() + "/" + of;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
