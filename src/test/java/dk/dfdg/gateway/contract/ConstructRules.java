package dk.dfdg.gateway.contract;

import static dk.dfdg.gateway.contract.Nodes.XSD;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of XML Schema the contracts use: what every client stack understands, and what the computed
 * changelog can compare.
 */
final class ConstructRules {
  private static final Set<String> CONSTRUCTS =
      Set.of(
          "schema",
          "annotation",
          "documentation",
          "import",
          "element",
          "complexType",
          "simpleType",
          "sequence",
          "choice",
          "complexContent",
          "extension",
          "restriction",
          "anyAttribute");
  private static final List<String> ATTRIBUTES =
      List.of("default", "abstract", "substitutionGroup", "block", "final");

  private ConstructRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.ofSchema(
            "C-1",
            "of XML Schema only elements, types, sequences, choices, extensions and facets are used",
            file ->
                Nodes.all(file.root())
                    .filter(
                        element ->
                            !CONSTRUCTS.contains(element.getLocalName())
                                && !ContractFacet.isFacet(element))),
        LintRule.ofEach(
            "C-2",
            "an element is not abstract or substituted and has no default: what is not known is"
                + " left out",
            XSD,
            "element",
            element -> ATTRIBUTES.stream().anyMatch(element::hasAttribute)),
        LintRule.ofSchema(
            "C-3",
            "a complex type has a name",
            file ->
                Nodes.all(file.root(), XSD, "complexType")
                    .filter(type -> !type.hasAttribute("name"))),
        LintRule.ofSchema(
            "C-4",
            "an element has a name and a type, and refers to no other element",
            file ->
                Nodes.all(file.root(), XSD, "element")
                    .filter(
                        element ->
                            element.hasAttribute("ref")
                                || !element.hasAttribute("type")
                                    && Stream.of("simpleType", "complexType")
                                        .allMatch(
                                            kind -> Nodes.child(element, XSD, kind).isEmpty()))),
        LintRule.ofSchema(
            "C-5",
            "only elements occur more or less than once, not sequences; a choice may be left out",
            file ->
                Stream.of("sequence", "choice")
                    .flatMap(kind -> Nodes.all(file.root(), XSD, kind))
                    .filter(
                        group ->
                            group.hasAttribute("maxOccurs")
                                || group.getLocalName().equals("sequence")
                                    && group.hasAttribute("minOccurs"))));
  }
}
