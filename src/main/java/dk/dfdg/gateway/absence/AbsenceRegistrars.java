package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who may register which reason (pkt. 19.1, decision A-62): {@code absence-registrars.csv}. */
public final class AbsenceRegistrars {
  private record Row(Set<Channel> allowed, String rule) {}

  private final Map<Integer, Row> rows;

  private AbsenceRegistrars(Map<Integer, Row> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules; every value of AbsenceType has one row. */
  public static AbsenceRegistrars load(Path confRules, CodeLists lists) {
    return new AbsenceRegistrars(
        CodeTable.load(
            confRules.resolve("absence-registrars.csv"),
            lists.get("AbsenceType"),
            AbsenceRegistrars::row,
            "absence_type",
            "citizen",
            "jobcentre",
            "fund",
            "benefit_office",
            "other_actor",
            "rule",
            "source"));
  }

  private static Row row(CsvRow row) {
    Set<Channel> allowed = EnumSet.of(Channel.SYSTEM);
    for (Channel channel : Channel.values()) {
      if (channel != Channel.SYSTEM && row.yes(channel.name().toLowerCase(Locale.ROOT))) {
        allowed.add(channel);
      }
    }
    return new Row(allowed, row.text("rule"));
  }

  boolean knows(int type) {
    return rows.containsKey(type);
  }

  /** Nobody may register a reason that is not in the table. */
  boolean may(Channel channel, int type) {
    return knows(type) && rows.get(type).allowed().contains(channel);
  }

  /** The rule that says who may register a reason of the table. */
  String rule(int type) {
    return rows.get(type).rule();
  }
}
