package dk.dfdg.gateway.app.soapui;

import dk.dfdg.gateway.app.sandbox.SandboxKeys;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The WS-Security part of a SoapUI project: one outgoing configuration for each subscriber. */
final class SoapUiSecurity {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String WSA = "http://www.w3.org/2005/08/addressing";
  private static final String HEADERS = "http://service.bm.dk/dfdg/headers/v1/";
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String SECONDS_TO_LIVE = "300";
  // WSS4J's number for a BinarySecurityToken that the signature refers to
  private static final String DIRECT_REFERENCE = "1";

  private SoapUiSecurity() {}

  static void write(Xml xml, Set<String> subscribers) throws XMLStreamException {
    xml.start("wssContainer");
    for (String subscriber : subscribers) {
      xml.start("crypto");
      xml.element("source", "${#Project#keys}/" + subscriber + ".p12");
      xml.element("password", SandboxKeys.PASSWORD);
      xml.element("type", "KEYSTORE");
      xml.element("defaultAlias", subscriber);
      xml.element("aliasPassword", SandboxKeys.PASSWORD);
      xml.end();
    }
    for (String subscriber : subscribers) {
      xml.start("outgoing");
      xml.element("name", subscriber);
      timestamp(xml);
      signature(xml, subscriber);
      xml.end();
    }
    xml.end();
  }

  private static void timestamp(Xml xml) throws XMLStreamException {
    xml.start("entry", Map.of("type", "Timestamp"));
    xml.start("configuration");
    xml.plain("timeToLive", SECONDS_TO_LIVE);
    xml.plain("strictTimestamp", "true");
    xml.end();
    xml.end();
  }

  private static void signature(Xml xml, String subscriber) throws XMLStreamException {
    xml.start(
        "entry",
        Map.of("type", "Signature", "username", subscriber, "password", SandboxKeys.PASSWORD));
    xml.start("configuration");
    xml.plain("crypto", subscriber + ".p12");
    xml.plain("keyIdentifierType", DIRECT_REFERENCE);
    xml.plain("signatureAlgorithm", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    xml.plain("signatureCanonicalization", "http://www.w3.org/2001/10/xml-exc-c14n#");
    xml.plain("useSingleCert", "true");
    xml.plain("digestAlgorithm", "http://www.w3.org/2001/04/xmlenc#sha256");
    part(xml, "Body", SOAP);
    part(xml, "Timestamp", WSU);
    part(xml, "To", WSA);
    part(xml, "MessageID", WSA);
    part(xml, "Action", WSA);
    part(xml, "ActiveOrganisationHeader", HEADERS);
    part(xml, "RequestUserMetadataHeader", HEADERS);
    xml.end();
    xml.end();
  }

  private static void part(Xml xml, String name, String namespace) throws XMLStreamException {
    xml.plain(
        "signaturePart",
        """
        <xml-fragment xmlns:con="%s">
          <con:entry key="id" value=""/>
          <con:entry key="name" value="%s"/>
          <con:entry key="namespace" value="%s"/>
          <con:entry key="enc" value="Element"/>
        </xml-fragment>"""
            .formatted(Xml.CONFIG, name, namespace));
  }
}
