package dk.dfdg.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.RuleCatalogue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every contract is documented, named and built as the rules ask for; every rule catches what
 * breaks it.
 */
class ContractLintTest {
  /** Danish words of the contracts that are in no rule's term. */
  private static final Set<String> OTHER_TERMS =
      Set.of(
          "adgangskode",
          "advis",
          "anmeldelsesdato",
          "berigtigelse",
          "brugernavn",
          "cv",
          "cv-samtale",
          "dagpenge",
          "databehandler",
          "frist",
          "jobcenternummer",
          "kommentar",
          "kontaktforløb",
          "registreringsdato",
          "samtale",
          "slutdato",
          "startdato",
          "stillingsbetegnelser",
          "underretning");

  /** Words that are the same in English. */
  private static final Set<String> ENGLISH =
      Set.of("term", "match", "webservice", "webservicer", "system");

  private static final List<LintRule> RULES =
      Stream.of(
              new DocumentationRules(terms()).all(),
              NamingRules.all(),
              ConstructRules.all(),
              WsiDescriptionRules.all(),
              WsiBindingRules.all())
          .flatMap(List::stream)
          .toList();

  private static Set<String> terms() {
    Set<String> words = new HashSet<>(OTHER_TERMS);
    RuleCatalogue.load(Path.of("conf/rules"))
        .all()
        .forEach(
            rule ->
                Pattern.compile("[\\p{L}-]{4,}")
                    .matcher(rule.term())
                    .results()
                    .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT))));
    words.removeAll(ENGLISH);
    return words;
  }

  @TestFactory
  Stream<DynamicTest> everyContractKeepsEveryRule() {
    Contracts contracts = Contracts.of(Path.of(""));
    return RULES.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id() + " " + rule.sentence(),
                    () ->
                        assertEquals(
                            "",
                            rule.findings(contracts).collect(Collectors.joining("\n")),
                            "contracts that break the rule")));
  }

  @Test
  void theSoundSampleKeepsEveryRule() {
    assertEquals(
        List.of(),
        RULES.stream().flatMap(rule -> rule.findings(SoundContract.contracts())).toList());
  }

  @TestFactory
  Stream<DynamicTest> aBrokenSampleIsCaughtByItsRule() {
    return BrokenContract.all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.rule() + ": " + broken.instead(),
                    () -> {
                      LintRule rule =
                          RULES.stream()
                              .filter(each -> each.id().equals(broken.rule()))
                              .findFirst()
                              .orElseThrow();
                      List<String> findings =
                          rule.findings(SoundContract.with(broken.passage(), broken.instead()))
                              .toList();
                      assertTrue(!findings.isEmpty(), "nothing found");
                      assertTrue(findings.get(0).contains(rule.sentence()), findings.get(0));
                    }));
  }

  @Test
  void everyRuleHasASampleThatBreaksIt() {
    assertEquals(
        new TreeSet<>(RULES.stream().map(LintRule::id).toList()),
        new TreeSet<>(BrokenContract.all().stream().map(BrokenContract::rule).toList()));
  }
}
