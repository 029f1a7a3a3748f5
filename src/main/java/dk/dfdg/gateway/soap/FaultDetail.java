package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Rule;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/** Writes the {@code ServiceFault} detail of the contract for a list of violations. */
public final class FaultDetail {
  private final RuleCatalogue catalogue;
  private final Supplier<String> pages;

  /**
   * @param catalogue where rules have their paragraphs
   * @param pages address below which each fault number has its page, without a final slash
   */
  public FaultDetail(RuleCatalogue catalogue, Supplier<String> pages) {
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** The paragraph that a violation rests on: its rule's, otherwise its code's. */
  Optional<String> legalReference(Violation violation) {
    Optional<Rule> rule = Optional.ofNullable(violation.rule()).flatMap(catalogue::find);
    return rule.map(Rule::source).or(() -> Optional.ofNullable(violation.code().legalReference()));
  }

  /** Adds a {@code ServiceFault} element. */
  void write(Element parent, UUID incident, List<Violation> violations) {
    FaultCode first = violations.get(0).code();
    Element fault = append(parent, "ServiceFault");
    add(fault, "FaultCode", Integer.toString(first.number()));
    add(fault, "FaultString", first.textEnglish());
    add(fault, "IncidentIdentifier", incident.toString());
    add(
        fault,
        "Retryable",
        Boolean.toString(violations.stream().allMatch(violation -> violation.code().retryable())));
    Element collection = append(fault, "ViolationTypeCollection");
    violations.forEach(violation -> write(append(collection, "ViolationType"), violation));
  }

  private void write(Element element, Violation violation) {
    FaultCode code = violation.code();
    add(element, "FaultCode", Integer.toString(code.number()));
    addPresent(element, "RuleIdentifier", violation.rule());
    addPresent(element, "LegalReference", legalReference(violation).orElse(null));
    addPresent(element, "Path", violation.path());
    addPresent(element, "MaskedValue", violation.maskedValue());
    add(element, "TextDanish", sentence(code.textDanish(), violation.detailDanish()));
    add(element, "TextEnglish", sentence(code.textEnglish(), violation.detailEnglish()));
    add(element, "RemedyDanish", code.remedyDanish());
    add(element, "RemedyEnglish", code.remedyEnglish());
    add(element, "DocumentationAddress", pages.get() + "/" + code.number());
  }

  private static String sentence(String text, String detail) {
    return detail == null ? text : text + " " + detail;
  }

  private static Element append(Element parent, String name) {
    return Dom.append(parent, SoapNames.FAULTS, "faults:" + name);
  }

  private static void add(Element parent, String name, String text) {
    append(parent, name).setTextContent(text);
  }

  private static void addPresent(Element parent, String name, String text) {
    if (text != null) {
      add(parent, name, text);
    }
  }
}
