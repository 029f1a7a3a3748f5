package dk.dfdg.gateway.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.dfdg.gateway.law.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** Every rule of the law that is in force here has a test; writes target/rule-coverage.md. */
class RuleCoverageTest {
  /** What the ids of the rules in force begin with. */
  private static final List<String> IN_FORCE =
      List.of(
          "TIL-", "AFM-", "KON-", "MAT-", "BI1-", "BI3-", "ADM-", "FRA-", "BI2-", "IDK-", "INTRO-",
          "INT-", "AMF-", "HJM-", "BEK-", "FIL-", "H37-", "DIS-", "REF-");

  /** Rules that are asked of others, or of data that nobody delivers, each with the reason. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "AMF-47-1", "nobody delivers payments with which reports could be compared",
          "AMF-53-1", "nobody delivers payments with which reports could be compared",
          "BEK-4-1", "nobody delivers payments with which reports could be compared",
          "BEK-24-1", "a conversation about the CV is reported in its form of 2011",
          "BEK-47-1", "who pays is no business of a program",
          "BEK-50-3", "the employers' talks follow the agency's switch, not a day");

  private final RuleCatalogue catalogue = RuleCatalogue.load(Path.of("conf/rules"));
  private final Map<String, Set<String>> tests = testsByRule();

  @Test
  void everyRuleOfATestIsInTheCatalogue() {
    assertEquals(
        List.of(), tests.keySet().stream().filter(id -> catalogue.find(id).isEmpty()).toList());
  }

  @Test
  void everyRuleInForceHasATest() throws IOException {
    Files.writeString(Path.of("target/rule-coverage.md"), report());
    assertEquals(
        List.of(),
        catalogue.all().stream()
            .map(dk.dfdg.gateway.law.Rule::id)
            .filter(id -> IN_FORCE.stream().anyMatch(id::startsWith))
            .filter(id -> !tests.containsKey(id) && !ELSEWHERE.containsKey(id))
            .toList());
  }

  private String report() {
    return "# Rules and their tests\n\n| id | source | rule | tests |\n|---|---|---|---|\n"
        + catalogue.all().stream()
            .map(
                rule ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            rule.id(),
                            rule.source(),
                            rule.rule(),
                            String.join("<br>", tests.getOrDefault(rule.id(), Set.of("none")))))
            .collect(Collectors.joining());
  }

  private static Map<String, Set<String>> testsByRule() {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPath(Path.of("target/test-classes"))) {
      type.tryGetAnnotationOfType(Rule.class)
          .ifPresent(rule -> add(tests, rule, type.getSimpleName()));
      for (JavaMethod method : type.getMethods()) {
        if (method.isMetaAnnotatedWith(Testable.class)) {
          method
              .tryGetAnnotationOfType(Rule.class)
              .ifPresent(rule -> add(tests, rule, type.getSimpleName() + "." + method.getName()));
        }
      }
    }
    return tests;
  }

  private static void add(Map<String, Set<String>> tests, Rule rule, String test) {
    for (String id : rule.value()) {
      tests.computeIfAbsent(id, i -> new TreeSet<>()).add(test);
    }
  }
}
