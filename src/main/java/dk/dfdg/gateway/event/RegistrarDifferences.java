package dk.dfdg.gateway.event;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.EventRow;
import dk.dfdg.gateway.citizen.EventRow.Direct;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What follows from another registration is registered by those whom Bilag 4 names; where that
 * registration's own table says otherwise, {@code event-registrars.csv} says so and why.
 */
public final class RegistrarDifferences {
  private static final List<Channel> PEOPLE =
      List.of(
          Channel.CITIZEN,
          Channel.JOBCENTRE,
          Channel.FUND,
          Channel.BENEFIT_OFFICE,
          Channel.OTHER_ACTOR);

  /** The first column of each table, and the last but one. */
  private static final Map<String, List<String>> TABLES =
      Map.of(
          "enrollment-registrars", List.of("category", "rule"),
          "contact-group-registrars", List.of("contact_group", "rule"),
          "absence-registrars", List.of("absence_type", "rule"),
          "cancellation-causes", List.of("cause", "system"));

  private RegistrarDifferences() {}

  /**
   * Stops the start when a table differs from Bilag 4 in another way than is said.
   *
   * @throws BadLawData naming the row
   */
  public static void check(Path confRules, EventTable events) {
    Path file = confRules.resolve("event-registrars.csv");
    Set<String> explained = new HashSet<>();
    for (CsvRow line : CsvFile.read(file, "code", "table", "rows", "differs", "source")) {
      line.text("source");
      EventRow row =
          events
              .find(line.text("code"), null)
              .orElseThrow(() -> line.bad("is about no event: " + line.text("code")));
      explained.add(row.code());
      if (line.optional("table").isPresent()) {
        Set<Channel> found = differences(row, registrants(confRules, line));
        if (!found.equals(said(line))) {
          throw line.bad("Bilag 4 and the table differ about " + found);
        }
      }
    }
    for (EventRow row : events.rows()) {
      if (row.direct() == Direct.ELSEWHERE && !explained.contains(row.code())) {
        throw new BadLawData(file, 0, "has no row for " + row.code());
      }
    }
  }

  private static Set<Channel> differences(EventRow row, Set<Channel> taken) {
    Set<Channel> differences = EnumSet.noneOf(Channel.class);
    for (Channel channel : PEOPLE) {
      if (row.registrants().contains(channel) != taken.contains(channel)) {
        differences.add(channel);
      }
    }
    return differences;
  }

  private static Set<Channel> said(CsvRow line) {
    Set<Channel> said = EnumSet.noneOf(Channel.class);
    for (Channel channel : PEOPLE) {
      if (words(line, "differs").contains(column(channel))) {
        said.add(channel);
      }
    }
    return said;
  }

  /** Who may register any of the rows. */
  private static Set<Channel> registrants(Path confRules, CsvRow line) {
    String name = line.text("table");
    List<String> ends = TABLES.get(name);
    if (ends == null) {
      throw line.bad("no such table: " + name);
    }
    Set<Channel> taken = EnumSet.noneOf(Channel.class);
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve(name + ".csv"),
            ends.get(0),
            "citizen",
            "jobcentre",
            "fund",
            "benefit_office",
            "other_actor",
            ends.get(1),
            "source")) {
      if (words(line, "rows").contains(row.text(ends.get(0)))) {
        PEOPLE.stream()
            .filter(channel -> !row.text(column(channel)).equals("no"))
            .forEach(taken::add);
      }
    }
    return taken;
  }

  private static Set<String> words(CsvRow line, String column) {
    return Set.of(line.optional(column).orElse("").split(" "));
  }

  private static String column(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
