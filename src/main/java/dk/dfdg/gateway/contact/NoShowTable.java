package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which event of Bilag 4 a missed conversation is: {@code no-show-events.csv}. */
public final class NoShowTable {
  private final Map<Integer, Optional<String>> codes;

  private NoShowTable(Map<Integer, Optional<String>> codes) {
    this.codes = Map.copyOf(codes);
  }

  /** Reads the table in the folder of rules; every value of InterviewType has one row. */
  public static NoShowTable load(Path confRules, CodeLists lists) {
    return new NoShowTable(
        CodeTable.<Optional<String>>load(
            confRules.resolve("no-show-events.csv"),
            lists.get("InterviewType"),
            row -> {
              row.text("rule");
              return row.optional("code");
            },
            "type",
            "code",
            "rule",
            "source"));
  }

  /**
   * Empty where Bilag 4 has none.
   *
   * @param type value of the code list InterviewType
   */
  public Optional<String> code(int type) {
    return codes.getOrDefault(type, Optional.empty());
  }

  /** The event is told by registering that somebody stayed away. */
  public boolean tells(String code) {
    return codes.containsValue(Optional.of(code));
  }
}
