package dk.dfdg.gateway.soap;

import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paths to fields as the faults print them: with the contracts' usual prefixes, and a number only
 * where a name repeats.
 */
final class XPaths {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://service.bm.dk/dfdg/UnemploymentEnrollment/v1/",
          "enr",
          "http://service.bm.dk/dfdg/Agreement/v1/",
          "agr",
          "http://service.bm.dk/dfdg/PersonRegistration/v1/",
          "per",
          "http://service.bm.dk/dfdg/PersonStatus/v1/",
          "pst",
          "http://service.bm.dk/dfdg/PersonHistory/v1/",
          "phi",
          "http://service.bm.dk/dfdg/AmforaReporting/v1/",
          "amr",
          "http://service.bm.dk/dfdg/Amfora/v1/",
          "amfora",
          "http://service.bm.dk/dfdg/common/v1/",
          "common",
          SoapNames.HEADERS,
          "headers",
          SoapNames.FAULTS,
          "faults");

  private XPaths() {}

  /** Prefix of one of our namespaces. */
  static String prefix(String namespace) {
    return PREFIXES.getOrDefault(namespace, "ns");
  }

  /** The path from the part (payload or header) down to the element. */
  static String of(Element element, Element part) {
    String parent =
        element == part || !(element.getParentNode() instanceof Element above)
            ? ""
            : of(above, part);
    return parent
        + "/"
        + prefix(element.getNamespaceURI())
        + ":"
        + element.getLocalName()
        + position(element, part);
  }

  private static String position(Element element, Element part) {
    if (element == part) {
      return "";
    }
    int before = 0;
    boolean repeated = false;
    boolean passed = false;
    for (Node sibling = element.getParentNode().getFirstChild();
        sibling != null;
        sibling = sibling.getNextSibling()) {
      if (sibling == element) {
        passed = true;
      } else if (sibling instanceof Element other && Dom.name(other).equals(Dom.name(element))) {
        repeated = true;
        before += passed ? 0 : 1;
      }
    }
    return repeated ? "[" + (before + 1) + "]" : "";
  }
}
