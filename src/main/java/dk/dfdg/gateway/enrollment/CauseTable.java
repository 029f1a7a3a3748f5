package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.CodeTable;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who may set which cause of a cancellation (pkt. 8.6.1): {@code cancellation-causes.csv}. */
public final class CauseTable {
  private final Map<Integer, Set<Channel>> channels;

  private CauseTable(Map<Integer, Set<Channel>> channels) {
    this.channels = channels;
  }

  /** Reads the table in the folder of rules. */
  public static CauseTable load(Path confRules, CodeLists lists) {
    return new CauseTable(
        CodeTable.load(
            confRules.resolve("cancellation-causes.csv"),
            lists.get("CauseType"),
            CauseTable::channels,
            "cause",
            "citizen",
            "jobcentre",
            "fund",
            "benefit_office",
            "other_actor",
            "system",
            "source"));
  }

  private static Set<Channel> channels(CsvRow row) {
    Set<Channel> allowed = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      if (row.yes(channel.name().toLowerCase(Locale.ROOT))) {
        allowed.add(channel);
      }
    }
    return allowed;
  }

  /** Whether the channel may set the cause, which must be one of the code list's. */
  boolean maySet(int cause, Channel channel) {
    return channels.get(cause).contains(channel);
  }
}
