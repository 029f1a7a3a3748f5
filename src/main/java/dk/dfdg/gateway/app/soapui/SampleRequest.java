package dk.dfdg.gateway.app.soapui;

import dk.dfdg.gateway.app.sandbox.MessageTemplate;
import dk.dfdg.gateway.base.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample message as a SoapUI request; its placeholders are SoapUI's property expansions.
 *
 * @param name unique within the service
 * @param element local name of the root element
 * @param sender the subscriber that signs
 * @param organisation the controller acted for
 */
record SampleRequest(
    String name, String element, String sender, Organisation organisation, String payload) {
  static final String TODAY = "java.time.LocalDate.now(java.time.ZoneId.of(\"Europe/Copenhagen\"))";
  static final String UUID = "${=java.util.UUID.randomUUID()}";

  private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(\\w+Request)\\b");
  private static final String DEFAULT_SENDER = "workbase";

  /** The messages of a service; those in a folder {@code as-NAME} are sent by that subscriber. */
  static List<SampleRequest> load(Path messages, Map<String, Organisation> senders)
      throws IOException {
    List<SampleRequest> requests = new ArrayList<>();
    for (Path file : SoapUiProjects.files(messages)) {
      String folder = messages.relativize(file).getParent() == null ? "" : folder(file);
      String sender = folder.isEmpty() ? DEFAULT_SENDER : folder.substring("as-".length());
      String content = Files.readString(file).replaceFirst("(?s)^\\s*<!--.*?-->\\s*", "");
      Matcher root = ROOT.matcher(content);
      if (!root.find() || !senders.containsKey(sender)) {
        throw new IllegalArgumentException(file + ": no request, or its sender is no subscriber");
      }
      String name = (folder + " " + file.getFileName().toString().replace(".xml", "")).strip();
      String payload = MessageTemplate.fill(content, SampleRequest::day, () -> UUID);
      requests.add(new SampleRequest(name, root.group(1), sender, senders.get(sender), payload));
    }
    return requests;
  }

  private static String folder(Path file) {
    return file.getParent().getFileName().toString();
  }

  private static String day(long days) {
    return "${=" + TODAY + (days == 0 ? "" : ".plusDays(" + days + ")") + "}";
  }

  /** The message before SoapUI signs it. */
  String envelope(String action, String address) {
    return """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wsa="http://www.w3.org/2005/08/addressing" xmlns:headers="http://service.bm.dk/dfdg/headers/v1/" xmlns:common="http://service.bm.dk/dfdg/common/v1/">
          <soap:Header>
            <wsa:Action>%s</wsa:Action>
            <wsa:MessageID>urn:uuid:%s</wsa:MessageID>
            <wsa:To>%s</wsa:To>
            <headers:ActiveOrganisationHeader>
              <common:OrganisationTypeIdentifier>%d</common:OrganisationTypeIdentifier>
              <common:OrganisationCode>%s</common:OrganisationCode>
            </headers:ActiveOrganisationHeader>
            <headers:RequestUserMetadataHeader>
              <headers:RequestUserStructure>
                <headers:UserFullName>SoapUI</headers:UserFullName>
                <headers:RequestUserTypeIdentifier>3</headers:RequestUserTypeIdentifier>
              </headers:RequestUserStructure>
            </headers:RequestUserMetadataHeader>
          </soap:Header>
          <soap:Body>
        %s  </soap:Body>
        </soap:Envelope>
        """
        .formatted(
            action, UUID, address, organisation.type(), organisation.code(), payload.indent(4));
  }
}
