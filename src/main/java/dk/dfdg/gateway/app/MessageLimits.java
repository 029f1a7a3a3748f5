package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.soap.XmlLimits;
import java.util.LinkedHashMap;
import java.util.Map;

/** How large a message may be: for whoever reads it, and for the pages of the faults. */
final class MessageLimits {
  private MessageLimits() {}

  static XmlLimits xml(GatewaySettings.Xml xml) {
    return new XmlLimits(
        xml.maxDepth(),
        xml.maxElements(),
        xml.maxChildren(),
        xml.maxAttributes(),
        xml.maxAttributeCharacters(),
        xml.maxCharacters(),
        xml.maxTextCharacters());
  }

  /** The same for the service that takes chunks of reports. */
  static XmlLimits chunks(GatewaySettings settings) {
    GatewaySettings.Xml xml = settings.xml();
    return new XmlLimits(
        xml.maxDepth(),
        xml.maxChunkElements(),
        xml.maxChunkElements(),
        xml.maxAttributes(),
        xml.maxAttributeCharacters(),
        settings.https().maxChunkBytes(),
        xml.maxTextCharacters());
  }

  static Map<FaultCode, Map<String, String>> shown(GatewaySettings settings) {
    GatewaySettings.Xml xml = settings.xml();
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("Elements within each other", number(xml.maxDepth()));
    limits.put("Elements in all", number(xml.maxElements()));
    limits.put("Children of one element", number(xml.maxChildren()));
    limits.put("Attributes of one element", number(xml.maxAttributes()));
    limits.put("Characters of one attribute", number(xml.maxAttributeCharacters()));
    limits.put("Characters of one text", number(xml.maxTextCharacters()));
    limits.put("Characters of the whole message", number(xml.maxCharacters()));
    limits.put("Elements in all, with a chunk of a report", number(xml.maxChunkElements()));
    return Map.of(
        FaultCode.XML_LIMIT_EXCEEDED,
        limits,
        FaultCode.BODY_TOO_LARGE,
        Map.of(
            "Bytes of the whole message",
            number(settings.https().maxBodyBytes()),
            "Bytes of a message with a chunk of a report",
            number(settings.https().maxChunkBytes())));
  }

  private static String number(int limit) {
    return Integer.toString(limit);
  }
}
