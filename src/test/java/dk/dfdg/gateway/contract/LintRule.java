package dk.dfdg.gateway.contract;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A rule that every contract keeps.
 *
 * @param id the number in the WS-I Basic Profile (R…), or our own
 * @param sentence what the rule asks for
 * @param broken what breaks it
 */
record LintRule(String id, String sentence, Function<Contracts, Stream<LintRule.Place>> broken) {

  /** An element of a file. */
  record Place(Contract contract, Element element) {}

  /** What breaks the rule, a sentence each. */
  Stream<String> findings(Contracts contracts) {
    return broken
        .apply(contracts)
        .map(
            place ->
                place.contract().file()
                    + ": "
                    + Nodes.place(place.element())
                    + " - "
                    + id
                    + ": "
                    + sentence);
  }

  /** A rule about elements of every WSDL. */
  static LintRule ofWsdl(String id, String sentence, Function<Contract, Stream<Element>> elements) {
    return new LintRule(id, sentence, all -> places(all.wsdls(), elements));
  }

  /** A rule about elements of every schema. */
  static LintRule ofSchema(
      String id, String sentence, Function<Contract, Stream<Element>> elements) {
    return new LintRule(id, sentence, all -> places(all.schemas(), elements));
  }

  /** A rule about everything of a kind in every file. */
  static LintRule ofEach(
      String id, String sentence, String namespace, String name, Predicate<Element> broken) {
    return new LintRule(
        id,
        sentence,
        all ->
            places(
                all.files().stream(),
                file -> Nodes.all(file.root(), namespace, name).filter(broken)));
  }

  private static Stream<Place> places(
      Stream<Contract> files, Function<Contract, Stream<Element>> elements) {
    return files.flatMap(file -> elements.apply(file).map(element -> new Place(file, element)));
  }
}
