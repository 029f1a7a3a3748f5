package dk.dfdg.gateway.law;

import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules of the law, by id: {@code catalogue.csv}. */
public final class RuleCatalogue {
  private final Map<String, Rule> rules;

  private RuleCatalogue(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /** Reads {@code catalogue.csv} in the folder of rules. */
  public static RuleCatalogue load(Path confRules) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve("catalogue.csv"), "id", "source", "paragraph", "rule", "term")) {
      Rule rule =
          new Rule(
              row.text("id"),
              row.text("paragraph") + ", " + row.text("source"),
              row.text("rule"),
              row.text("term"));
      if (rules.put(rule.id(), rule) != null) {
        throw row.bad("rule " + rule.id() + " stands twice");
      }
    }
    RuleCatalogue catalogue = new RuleCatalogue(Collections.unmodifiableMap(rules));
    catalogue.checkTables(confRules);
    return catalogue;
  }

  /** What a table of the law decides must have its paragraph: its rules are in the catalogue. */
  private void checkTables(Path confRules) {
    try (DirectoryStream<Path> tables = Files.newDirectoryStream(confRules, "*.csv")) {
      for (Path table : tables) {
        for (CsvRow row : CsvFile.column(table, "rule")) {
          boolean own = table.getFileName().toString().equals("catalogue.csv");
          if (!own && find(row.text("rule")).isEmpty()) {
            throw row.bad("rule " + row.text("rule") + " is not in catalogue.csv");
          }
        }
      }
    } catch (IOException unreadable) {
      throw new BadLawData(confRules, 0, "cannot be read");
    }
  }

  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** The rule, which must be in the catalogue. */
  public Rule get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("No rule " + id));
  }

  /** All rules in the catalogue's order. */
  public Collection<Rule> all() {
    return rules.values();
  }
}
