package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Messages that are given up, and those that are about to be. */
final class DeadStore {
  /** So often a message has failed before anybody is told of it. */
  private static final int FAILURES = 3;

  /** Retries wait at most three hours; what has been due for longer is held back, not failing. */
  private static final Duration LOOK_BACK = Duration.ofHours(1);

  /** What is given up, by number. */
  List<DeadMessage> dead(
      Handle handle,
      Organisation organisation,
      Map<Integer, DeliveryWay> types,
      long after,
      int most) {
    String each =
        CountStore.union(
            types,
            (type, way) ->
                "(select number, message_identifier, type, queued_at, attempts, last_answer"
                    + CountStore.OF_TYPE
                    + CountStore.dead(way)
                    + "and number > :after order by due_at, number limit :most)");
    return CountStore.bound(
            handle.createQuery("select * from (" + each + ") given_up order by number limit :most"),
            organisation)
        .bind("after", after)
        .bind("most", most)
        .map((row, context) -> message(row))
        .list();
  }

  /** What push has failed with several times and still tries, the one that waits longest first. */
  List<DeadMessage> failing(
      Handle handle,
      Organisation organisation,
      Map<Integer, DeliveryWay> pushed,
      int most,
      Instant now) {
    String each =
        CountStore.union(
            pushed,
            (type, way) ->
                "(select * from (select number, message_identifier, type, queued_at, attempts,"
                    + " last_answer, due_at"
                    + CountStore.OF_TYPE
                    + "and due_at > :since and transfer is null"
                    + " order by due_at desc, number desc limit 1000) last"
                    + " where attempts >= :failures and last_answer is not null)");
    return CountStore.bound(
            handle.createQuery(
                "select * from (" + each + ") failing order by due_at desc, number limit :most"),
            organisation)
        .bind("since", GatewayClock.moment(now.minus(LOOK_BACK)))
        .bind("failures", FAILURES)
        .bind("most", most)
        .map((row, context) -> message(row))
        .list();
  }

  private static DeadMessage message(ResultSet row) throws SQLException {
    return new DeadMessage(
        row.getLong("number"),
        UUID.fromString(row.getString("message_identifier")),
        row.getInt("type"),
        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getString("last_answer"));
  }

  /** They are tried again. */
  void requeue(Handle handle, List<Long> numbers, Instant now) {
    handle
        .createUpdate(
            """
            update outgoing set due_at = :now, attempts = 0, last_answer = null, set_aside = false
            where number in (<numbers>) and due_at is null""")
        .bind("now", GatewayClock.moment(now))
        .bindList("numbers", numbers)
        .execute();
  }

  /** The number of a message that is given up, if it is. */
  List<Long> find(
      Handle handle, Organisation organisation, Map<Integer, DeliveryWay> types, UUID id) {
    return handle
        .select(
            """
            select number, type, set_aside from outgoing
            where message_identifier = ? and organisation_type = ? and organisation_code = ?
              and due_at is null""",
            id.toString(),
            organisation.type(),
            organisation.code())
        .map(
            (row, context) ->
                row.getBoolean("set_aside") || types.get(row.getInt("type")) == DeliveryWay.PUSH
                    ? row.getLong("number")
                    : null)
        .filter(number -> number != null)
        .list();
  }

  /** Of those that are in no transfer, sets one aside; nothing when there is none. */
  List<Long> giveUp(Handle handle, Organisation organisation, UUID id) {
    List<Long> numbers =
        handle
            .select(
                """
                select number from outgoing
                where message_identifier = ? and organisation_type = ? and organisation_code = ?
                  and transfer is null and not set_aside for update""",
                id.toString(),
                organisation.type(),
                organisation.code())
            .mapTo(Long.class)
            .list();
    if (!numbers.isEmpty()) {
      setAside(handle, numbers, "given up by the operator");
    }
    return numbers;
  }

  /**
   * Takes messages out of delivery.
   *
   * @param answer why; what a receiver has answered before stays
   */
  void setAside(Handle handle, List<Long> numbers, String answer) {
    handle
        .createUpdate(
            """
            update outgoing set due_at = null, transfer = null, set_aside = true,
              last_answer = coalesce(last_answer, :answer)
            where number in (<numbers>)""")
        .bind("answer", answer)
        .bindList("numbers", numbers)
        .execute();
  }
}
