package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.EventRow.Demand;
import dk.dfdg.gateway.citizen.EventRow.Direct;
import dk.dfdg.gateway.citizen.EventRow.Item;
import dk.dfdg.gateway.citizen.EventRow.Receiver;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bilag 4, whole: {@code conf/rules/events.csv}. */
public final class EventTable {
  private static final String[] COLUMNS = {
    "code",
    "phase",
    "name_da",
    "heading_da",
    "direction",
    "receiver",
    "citizen",
    "jobcentre",
    "other_actor",
    "fund",
    "gateway",
    "other",
    "direct",
    "follows_from",
    "municipality",
    "cause",
    "cause_list",
    "causes",
    "free_text",
    "job_content",
    "first_sick_day",
    "company",
    "job",
    "company_numbers",
    "job_order_type",
    "status",
    "statuses",
    "dates",
    "hours",
    "given_date",
    "known_date",
    "benefit_right_date",
    "section",
    "deadline",
    "deadline_da",
    "fleksjob",
    "jobplan",
    "related",
    "valid_from",
    "valid_to",
    "registration_da",
    "supplement_da",
    "remarks_da",
    "rule",
    "source"
  };

  private record Key(String code, String phase) {}

  private final Map<Key, EventRow> rows;

  private EventTable(Map<Key, EventRow> rows) {
    this.rows = rows;
  }

  /** Reads the table in the folder of rules; every value of EventType must have a row. */
  public static EventTable load(Path confRules, CodeLists lists) {
    Path file = confRules.resolve("events.csv");
    Map<Key, EventRow> rows = new LinkedHashMap<>();
    CsvRow last = null;
    for (CsvRow line : CsvFile.read(file, COLUMNS)) {
      EventRow row = row(line, lists);
      if (rows.put(new Key(row.code(), row.phase()), row) != null) {
        throw line.bad("the event stands twice");
      }
      last = line;
    }
    Set<String> codes = rows.keySet().stream().map(Key::code).collect(Collectors.toSet());
    for (var entry : lists.get("EventType").entries()) {
      if (!codes.remove(entry.code())) {
        throw last.bad("no row for event type " + entry.code());
      }
    }
    if (!codes.isEmpty()) {
      throw last.bad("not in the code list EventType: " + codes);
    }
    return new EventTable(rows);
  }

  private static EventRow row(CsvRow line, CodeLists lists) {
    line.text("source");
    line.choice("direction", "to_fund", "to_jobcentre");
    String causeList = line.optional("cause_list").orElse(null);
    if (causeList != null) {
      lists.get(causeList);
    }
    return new EventRow(
        line.text("code"),
        line.optional("phase").map(any -> line.choice("phase", "P", "A")).orElse(null),
        line.text("name_da"),
        one(Receiver.class, line, "receiver"),
        registrants(line),
        line.yes("other"),
        one(Direct.class, line, "direct"),
        line.optional("follows_from").orElse(null),
        demands(line),
        causeList,
        numbers(line, "causes"),
        numbers(line, "statuses"),
        line.optional("section").map(any -> line.number("section")).orElse(null),
        line.text("deadline"),
        !line.choice("fleksjob", "yes", "no", "unrestricted").equals("no"),
        line.optional("jobplan")
            .map(any -> line.choice("jobplan", "yes", "no", "any"))
            .orElse(null),
        related(line),
        line.text("rule"));
  }

  private static Set<Channel> registrants(CsvRow line) {
    Set<Channel> registrants = EnumSet.noneOf(Channel.class);
    Map.of(
            "citizen", Channel.CITIZEN,
            "jobcentre", Channel.JOBCENTRE,
            "other_actor", Channel.OTHER_ACTOR,
            "fund", Channel.FUND,
            "gateway", Channel.SYSTEM)
        .forEach(
            (column, channel) -> {
              if (line.yes(column)) {
                registrants.add(channel);
              }
            });
    return Set.copyOf(registrants);
  }

  private static Map<Item, Demand> demands(CsvRow line) {
    Map<Item, Demand> demands = new EnumMap<>(Item.class);
    for (Item item : Item.values()) {
      demands.put(item, one(Demand.class, line, item.name().toLowerCase(Locale.ROOT)));
    }
    return demands;
  }

  private static Map<String, Set<String>> related(CsvRow line) {
    Map<String, Set<String>> related = new LinkedHashMap<>();
    for (String each :
        line.optional("related").map(text -> text.split(" ")).orElse(new String[0])) {
      String[] parts = each.split(":", -1);
      if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw line.bad("related is written how:code, not " + each);
      }
      related.computeIfAbsent(parts[0], how -> new LinkedHashSet<>()).add(parts[1]);
    }
    return related;
  }

  private static <E extends Enum<E>> E one(Class<E> type, CsvRow line, String column) {
    String[] words =
        Stream.of(type.getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    return Enum.valueOf(type, line.choice(column, words).toUpperCase(Locale.ROOT));
  }

  private static Set<Integer> numbers(CsvRow line, String column) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String each : line.optional(column).map(text -> text.split(" ")).orElse(new String[0])) {
      if (!each.matches("[0-9]{1,6}")) {
        throw line.bad(column + " has something that is not a number: " + each);
      }
      numbers.add(Integer.valueOf(each));
    }
    return numbers;
  }

  /** All rows, in the order of the table. */
  public Collection<EventRow> rows() {
    return rows.values();
  }

  /**
   * The row of a code.
   *
   * @param phase P or A for an I code, otherwise null
   */
  public Optional<EventRow> find(String code, String phase) {
    return Optional.ofNullable(rows.get(new Key(code, phase)));
  }

  /** The row of an event that has been checked or formed. */
  public EventRow of(Event event) {
    return find(event.code(), event.phase())
        .orElseThrow(() -> new IllegalStateException("No such event: " + event.code()));
  }
}
