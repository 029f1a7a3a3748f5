package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of messages that are delivered: {@code conf/rules/message-types.csv}. */
public final class MessageTypes {
  /** Advis; the only kind that is no event. */
  public static final int PERSON_NOTIFICATION = 1;

  /** Membership recalled, for which Bilag 4 has no code. */
  public static final int MEMBERSHIP_RECALLED = 13;

  /**
   * A kind.
   *
   * @param number the same in all environments
   * @param operation by which it is pulled
   * @param organisations value of OrganisationType of those who may be told
   */
  public record MessageType(
      int number,
      String operation,
      List<Integer> organisations,
      String nameDanish,
      String nameEnglish) {}

  private final Map<Integer, MessageType> types = new LinkedHashMap<>();
  private final Map<String, Integer> byEvent = new HashMap<>();

  private MessageTypes(Path file, EventTable events) {
    CsvRow last = null;
    for (CsvRow line :
        CsvFile.read(
            file,
            "type",
            "operation",
            "event_codes",
            "organisation_types",
            "name_da",
            "name_en",
            "published",
            "source")) {
      add(line);
      last = line;
    }
    for (EventRow row : events.rows()) {
      if (row.receiver() != EventRow.Receiver.GATEWAY && !byEvent.containsKey(row.code())) {
        throw last.bad("no message type for event type " + row.code());
      }
    }
  }

  private void add(CsvRow line) {
    line.text("source");
    line.yes("published");
    MessageType type =
        new MessageType(
            line.number("type"),
            line.text("operation"),
            Arrays.stream(line.text("organisation_types").split(" "))
                .map(Integer::valueOf)
                .toList(),
            line.text("name_da"),
            line.text("name_en"));
    if (types.put(type.number(), type) != null) {
      throw line.bad("the type stands twice");
    }
    for (String code :
        line.optional("event_codes").map(all -> all.split(" ")).orElse(new String[0])) {
      if (byEvent.put(code, type.number()) != null) {
        throw line.bad(code + " stands twice");
      }
    }
  }

  /** Reads the table in the folder of rules; every event that somebody is told of has a type. */
  public static MessageTypes load(Path confRules, EventTable events) {
    return new MessageTypes(confRules.resolve("message-types.csv"), events);
  }

  /** All, in the order of the table. */
  public Collection<MessageType> all() {
    return types.values();
  }

  /** Those that an organisation of that kind may be told. */
  public List<MessageType> of(int organisationType) {
    return types.values().stream()
        .filter(type -> type.organisations().contains(organisationType))
        .collect(Collectors.toList());
  }

  /** By its number. */
  public Optional<MessageType> find(int number) {
    return Optional.ofNullable(types.get(number));
  }

  /** The number of the type that carries an event. */
  public int carrying(String eventCode) {
    return byEvent.get(eventCode);
  }
}
