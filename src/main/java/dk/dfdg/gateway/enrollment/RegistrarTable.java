package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Who may enroll a citizen in which category (§ 8 stk. 1-3): {@code enrollment-registrars.csv}. */
public final class RegistrarTable {

  /** What a registrar may do with a category. */
  enum Permission {
    YES,
    NO,
    /** Only as a re-enrollment after a missing confirmation (pkt. 8.2). */
    REENROLLMENT,
    /** It takes effect on the citizen's contact (pkt. 5.2). */
    PENDING
  }

  private record Row(Map<Channel, Permission> permissions, String rule) {}

  private final Map<Integer, Row> rows;

  private RegistrarTable(Map<Integer, Row> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules. */
  public static RegistrarTable load(Path confRules, CodeLists lists) {
    return new RegistrarTable(
        CodeTable.load(
            confRules.resolve("enrollment-registrars.csv"),
            lists.get("ClientCategoryType"),
            RegistrarTable::row,
            "category",
            "citizen",
            "jobcentre",
            "fund",
            "benefit_office",
            "other_actor",
            "rule",
            "source"));
  }

  private static Row row(CsvRow row) {
    Map<Channel, Permission> permissions = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      permissions.put(
          channel, channel == Channel.SYSTEM ? Permission.YES : permission(row, channel));
    }
    return new Row(permissions, row.text("rule"));
  }

  private static Permission permission(CsvRow row, Channel channel) {
    String column = channel.name().toLowerCase(Locale.ROOT);
    String word = row.choice(column, "yes", "no", "reenrollment", "pending");
    return Permission.valueOf(word.toUpperCase(Locale.ROOT));
  }

  boolean knows(int category) {
    return rows.containsKey(category);
  }

  /** What the channel may do with the category: nothing when the category is not in the table. */
  Permission permission(int category, Channel channel) {
    return knows(category) ? rows.get(category).permissions().get(channel) : Permission.NO;
  }

  /** The rule that says who may enroll in a category of the table. */
  String rule(int category) {
    return rows.get(category).rule();
  }
}
