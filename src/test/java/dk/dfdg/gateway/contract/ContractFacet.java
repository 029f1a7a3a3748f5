package dk.dfdg.gateway.contract;

import java.util.Set;
import org.w3c.dom.Element;

/** What limits the values of a simple type. */
final class ContractFacet {
  private static final Set<String> NAMES =
      Set.of(
          "enumeration",
          "pattern",
          "length",
          "minLength",
          "maxLength",
          "minInclusive",
          "maxInclusive",
          "minExclusive",
          "maxExclusive",
          "totalDigits",
          "fractionDigits",
          "whiteSpace");

  private ContractFacet() {}

  static boolean isFacet(Element element) {
    return Nodes.XSD.equals(element.getNamespaceURI()) && NAMES.contains(element.getLocalName());
  }
}
