package dk.dfdg.gateway.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Everything that has a name says what it is: a sentence in English, the Danish term and the
 * paragraph, and whether it is published by the ministry or our own. What no text of the law speaks
 * of says so with the word technical.
 */
final class DocumentationRules {
  private static final Pattern MARK = Pattern.compile("(?i)\\b(own|published)\\b");
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "§|\\b[Pp]kt\\. \\d|\\bBilag \\d|\\b[Cc]hapters? \\d|\\b[Ll]etter of 2014\\b|\\bdecision"
              + " A-\\d|\\bA-\\d\\d");
  private static final Pattern TECHNICAL = Pattern.compile("(?i)\\btechnical\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

  private static final int SHORTEST_STEM = 7;

  private final Set<String> terms;

  /**
   * @param terms the words of the law, in small letters
   */
  DocumentationRules(Set<String> terms) {
    this.terms = terms;
  }

  List<LintRule> all() {
    return List.of(
        rule(
            "D-1",
            "everything with a name has a documentation in English (xml:lang=\"en\")",
            text -> false,
            true),
        rule(
            "D-2",
            "a documentation is made of sentences and ends with a full stop",
            text -> text.endsWith(".") || text.endsWith(".)"),
            false),
        rule(
            "D-3",
            "a documentation says own or published",
            text -> MARK.matcher(text).find(),
            false),
        rule(
            "D-4",
            "a documentation names the paragraph, or says technical",
            text -> technical(text) || PARAGRAPH.matcher(text).find(),
            false),
        rule(
            "D-5",
            "a documentation names the Danish term, or says technical",
            text -> technical(text) || isDanish(text),
            false));
  }

  private static boolean technical(String text) {
    return TECHNICAL.matcher(text).find();
  }

  /** A word with a Danish letter, or one of the law's. */
  private boolean isDanish(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .anyMatch(word -> word.matches(".*[æøå].*") || terms.contains(word) || isFormOfTerm(word));
  }

  /** Inflected or compounded, for example samtalen. */
  private boolean isFormOfTerm(String word) {
    return terms.stream().anyMatch(term -> term.length() >= SHORTEST_STEM && word.startsWith(term));
  }

  private static LintRule rule(
      String id, String sentence, Predicate<String> kept, boolean missing) {
    Predicate<Element> broken =
        element -> documentation(element).map(text -> !missing && !kept.test(text)).orElse(missing);
    return new LintRule(
        id,
        sentence,
        all ->
            all.files().stream()
                .flatMap(
                    file ->
                        documented(file)
                            .filter(broken)
                            .map(element -> new LintRule.Place(file, element))));
  }

  /** What must be documented: elements and types of schemas, operations of services. */
  private static Stream<Element> documented(Contract file) {
    return file.isWsdl()
        ? Contracts.operations(file)
        : Stream.of("element", "complexType", "simpleType")
            .flatMap(kind -> Nodes.all(file.root(), Nodes.XSD, kind))
            .filter(element -> element.hasAttribute("name"));
  }

  private static Optional<String> documentation(Element element) {
    return Stream.concat(
            Nodes.children(element, Nodes.XSD, "annotation")
                .flatMap(note -> Nodes.children(note, Nodes.XSD, "documentation")),
            Nodes.children(element, Nodes.WSDL, "documentation"))
        .filter(
            text ->
                "en".equals(text.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang")))
        .map(text -> text.getTextContent().replaceAll("\\s+", " ").trim())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
