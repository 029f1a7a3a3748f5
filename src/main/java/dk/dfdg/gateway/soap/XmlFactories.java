package dk.dfdg.gateway.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The one place that makes XML parsers. None of them reads a DTD or anything from outside, and one
 * that cannot promise that stops the start.
 */
public final class XmlFactories {
  private XmlFactories() {}

  /** Reader of messages: limits on everything, no DTD, no entities. */
  static XMLInputFactory messageReader(XmlLimits limits) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) limits.elements());
    factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, limits.children());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.attributeSize());
    factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) limits.characters());
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.textLength());
    return factory;
  }

  /** Trusted documents only: our own contracts, and answers that a client of ours has received. */
  public static DocumentBuilderFactory documents() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("The XML parser cannot be made safe", impossible);
    }
  }

  /** Compiles our own schemas; their imports are resolved from files only. */
  static SchemaFactory schemas() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return factory;
    } catch (SAXException impossible) {
      throw new IllegalStateException("The schema compiler cannot be made safe", impossible);
    }
  }
}
