package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.delivery.DeadMessage;
import dk.dfdg.gateway.delivery.Pause;
import dk.dfdg.gateway.delivery.Portion;
import dk.dfdg.gateway.delivery.Portions;
import dk.dfdg.gateway.delivery.QueueStatus;
import dk.dfdg.gateway.delivery.QueueStatus.TypeStatus;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.store.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code queue/…}: what waits for whom, and what the operator does about it. */
public final class QueueCommands {
  private static final Pattern ORGANISATION = Pattern.compile("([0-9]{1,3}):([0-9A-Za-z]{1,20})");
  private static final int MOST_DEAD = 500;
  private static final int MOST_FAILING = 100;

  private final Database database;
  private final Queues queues;
  private final MessageTypes types;
  private final Portions portions;
  private final Predicate<Organisation> known;
  private final QueueList list;

  private QueueCommands(
      Database database,
      Queues queues,
      MessageTypes types,
      Predicate<Organisation> known,
      GatewayClock clock) {
    this.known = known;
    this.portions = new Portions(database, queues);
    this.database = database;
    this.queues = queues;
    this.types = types;
    this.list = new QueueList(database, queues, clock);
  }

  /**
   * The commands by their names.
   *
   * @param known whether an agreement is for an organisation
   */
  public static Map<String, AdminCommand> all(
      Database database,
      Queues queues,
      MessageTypes types,
      Predicate<Organisation> known,
      GatewayClock clock) {
    QueueCommands commands = new QueueCommands(database, queues, types, known, clock);
    return Map.of(
        "queue/list",
        arguments -> commands.list(),
        "queue/show",
        commands::show,
        "queue/dead",
        commands::dead,
        "queue/failing",
        commands::failing,
        "queue/requeue",
        commands::requeue,
        "queue/give-up",
        commands::giveUp,
        "queue/pause",
        commands::pause,
        "queue/resume",
        commands::resume);
  }

  private Object list() {
    return table(QueueList.COLUMNS, list.rows());
  }

  private Object show(Map<String, String> arguments) {
    QueueStatus status = status(organisation(arguments));
    return table(
        List.of("type", "operation", "way", "waiting", "in_transfer", "dead", "oldest_seconds"),
        status.types().stream().map(this::line).toList());
  }

  private List<String> line(TypeStatus status) {
    return List.of(
        Integer.toString(status.type()),
        types.find(status.type()).orElseThrow().operation(),
        status.way().name(),
        QueueList.count(status.waiting(), status.more()),
        Integer.toString(status.inTransfer()),
        Integer.toString(status.dead()),
        list.age(status.oldest()));
  }

  private Object dead(Map<String, String> arguments) {
    Organisation organisation = organisation(arguments);
    long after = number(arguments.getOrDefault("after", "0"));
    List<DeadMessage> found =
        database.read(handle -> queues.dead(handle, organisation, after, MOST_DEAD + 1));
    Map<String, Object> answer =
        new HashMap<>(messages(found.subList(0, Math.min(MOST_DEAD, found.size()))));
    answer.put("more", found.size() > MOST_DEAD);
    return answer;
  }

  private Object failing(Map<String, String> arguments) {
    Organisation organisation = organisation(arguments);
    return messages(database.read(handle -> queues.failing(handle, organisation, MOST_FAILING)));
  }

  private static Map<String, Object> messages(List<DeadMessage> messages) {
    return table(
        List.of("message_identifier", "type", "queued_at", "attempts", "last_answer", "number"),
        messages.stream().map(QueueCommands::line).toList());
  }

  private static List<String> line(DeadMessage message) {
    return List.of(
        message.identifier().toString(),
        Integer.toString(message.type()),
        message.queuedAt().toString(),
        Integer.toString(message.attempts()),
        message.lastAnswer() == null ? "" : message.lastAnswer(),
        Long.toString(message.number()));
  }

  private Object requeue(Map<String, String> arguments) {
    Organisation organisation = organisation(arguments);
    if (!arguments.containsKey("message")) {
      Portion none = new Portion(0, 0, true);
      return Map.of("requeued", portions.requeue(organisation, null, none));
    }
    UUID id = id(arguments.get("message"));
    if (!database.inTransaction(handle -> queues.requeue(handle, organisation, id))) {
      throw new AdminRefusal(
          "The organisation has no message with that identifier that was given up;"
              + " 'queue show' shows them.");
    }
    return Map.of("requeued", 1);
  }

  private Object giveUp(Map<String, String> arguments) {
    Organisation organisation = organisation(arguments);
    UUID id = id(arguments.getOrDefault("message", ""));
    if (!database.inTransaction(handle -> queues.giveUp(handle, organisation, id))) {
      throw new AdminRefusal(
          "The organisation has no message with that identifier that waits; one in an open transfer"
              + " can be given up when that has ended.");
    }
    return Map.of("given_up", 1);
  }

  private Object pause(Map<String, String> arguments) {
    Organisation organisation = organisation(arguments);
    String by = "operator " + arguments.getOrDefault("by", "");
    return database.inTransaction(
        handle -> {
          queues.pause(handle, organisation, Pause.Of.OPERATOR, by.strip());
          return Map.of("paused", true);
        });
  }

  private Object resume(Map<String, String> arguments) {
    Organisation organisation = organisation(arguments);
    return database.inTransaction(
        handle -> {
          queues.resume(handle, organisation, Pause.Of.OPERATOR);
          return Map.of("paused", queues.status(handle, organisation).pausedAt() != null);
        });
  }

  private QueueStatus status(Organisation organisation) {
    return database.read(handle -> queues.status(handle, organisation));
  }

  private Organisation organisation(Map<String, String> arguments) {
    var named = ORGANISATION.matcher(arguments.getOrDefault("organisation", ""));
    if (!named.matches() || types.of(Integer.parseInt(named.group(1))).isEmpty()) {
      throw new AdminRefusal(
          "An organisation that is told anything looks like 2:01 (a-kasse), 7:101 (municipality)"
              + " or 8:10100 (jobcentre).");
    }
    Organisation organisation = new Organisation(Integer.parseInt(named.group(1)), named.group(2));
    if (!known.test(organisation) && !database.read(queues::organisations).contains(organisation)) {
      throw new AdminRefusal(
          "No agreement is for "
              + organisation
              + " and it has no queue; 'queue list' shows who has.");
    }
    return organisation;
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new AdminRefusal("--after takes the number of the last message that was shown.");
    }
    return Long.parseLong(text);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new AdminRefusal("A message is named by its MessageIdentifier, a GUID.");
    }
  }

  private static Map<String, Object> table(List<String> columns, List<List<String>> rows) {
    return Map.of("columns", columns, "rows", rows);
  }
}
