package dk.dfdg.gateway.app.admin;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.delivery.QueueStatus;
import dk.dfdg.gateway.delivery.Queues;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How it stands with each organisation's messages, in words; no personal data. */
public final class QueueList {
  /** What a row tells. */
  public static final List<String> COLUMNS =
      List.of(
          "organisation",
          "waiting",
          "in_transfer",
          "delivered",
          "dead",
          "oldest_seconds",
          "last_success",
          "paused");

  private final Database database;
  private final Queues queues;
  private final GatewayClock clock;

  public QueueList(Database database, Queues queues, GatewayClock clock) {
    this.database = database;
    this.queues = queues;
    this.clock = clock;
  }

  /** One organisation a row. */
  public List<List<String>> rows() {
    return database.read(queues::organisations).stream()
        .map(organisation -> database.read(handle -> queues.status(handle, organisation)))
        .map(this::row)
        .toList();
  }

  private List<String> row(QueueStatus status) {
    return List.of(
        status.organisation().toString(),
        count(status.waiting(), status.more()),
        Integer.toString(status.inTransfer()),
        Long.toString(status.delivered()),
        Integer.toString(status.dead()),
        age(status.oldest()),
        status.lastSuccess() == null ? "" : status.lastSuccess().toString(),
        status.pausedAt() == null ? "" : "by " + status.pausedBy());
  }

  static String count(int counted, boolean more) {
    return more ? "more than " + counted : Integer.toString(counted);
  }

  String age(Instant moment) {
    return moment == null
        ? ""
        : Long.toString(Math.max(0, Duration.between(moment, clock.now()).toSeconds()));
  }
}
