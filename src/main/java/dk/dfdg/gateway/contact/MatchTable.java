package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which contact groups are matched, and by whom (§§ 12-13): {@code match-registrars.csv}. */
public final class MatchTable {

  /** Whether persons in a contact group are matched. */
  public enum Matched {
    /** § 13 stk. 1. */
    YES,
    /** § 13 stk. 2: not obligatory, but registered when it is made. */
    VOLUNTARY,
    NO
  }

  private record Row(Matched matched, Registrars registrars) {}

  private final Map<Integer, Row> rows;

  private MatchTable(Map<Integer, Row> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules. */
  public static MatchTable load(Path confRules, CodeLists lists) {
    return new MatchTable(
        CodeTable.load(
            confRules.resolve("match-registrars.csv"),
            lists.get("ContactGroupType"),
            MatchTable::row,
            "contact_group",
            "matched",
            "citizen",
            "jobcentre",
            "fund",
            "benefit_office",
            "other_actor",
            "rule",
            "source"));
  }

  private static Row row(CsvRow row) {
    String word = row.choice("matched", "yes", "voluntary", "no");
    return new Row(Matched.valueOf(word.toUpperCase(Locale.ROOT)), Registrars.read(row));
  }

  public Matched matched(int group) {
    return rows.get(group).matched();
  }

  /** The rule by which the group is matched or not. */
  public String rule(int group) {
    return rows.get(group).registrars().rule();
  }

  /** What is wrong when the channel registers a match in the group. */
  public Optional<Violation> check(int group, Channel channel) {
    return rows.get(group).registrars().check(channel);
  }
}
