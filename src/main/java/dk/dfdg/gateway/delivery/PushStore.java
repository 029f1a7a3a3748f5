package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Messages on their way by push. Numbers are bound as arrays, so that no statement is parsed twice.
 * {@code due_at} tells when one may be tried next: in the future while somebody is trying it or
 * after a failure, null when it is given up.
 */
final class PushStore {
  private final QueueStore queues = new QueueStore();

  /**
   * A row that may be tried, and the one that must go first, if any.
   *
   * @param tried it has been tried before, so that nobody wakes it
   */
  record Candidate(long number, boolean tried, Long before, Instant beforeDueAt) {}

  /** What the organisation wants pushed; nothing while somebody has paused its queue. */
  List<Integer> types(Handle handle, Organisation to) {
    return isPaused(handle, to) ? List.of() : queues.pushed(handle, to).stream().sorted().toList();
  }

  /** Whether nothing may go out, because somebody has said so. */
  boolean isPaused(Handle handle, Organisation to) {
    return queues.find(handle, to).filter(queue -> queue.pausedAt() != null).isPresent();
  }

  /**
   * Rows that are due, the longest due first, locked against other nodes. Read from the start of
   * the index for each type, so that it costs the same however many wait.
   */
  List<Candidate> lockDue(
      Handle handle, Organisation to, List<Integer> types, int most, Instant now) {
    List<Long> numbers =
        bound(handle.createQuery(dueSql(types.size())), to, types)
            .bind("now", GatewayClock.moment(now))
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    return numbers.isEmpty() ? List.of() : candidates(handle, to, types, numbers);
  }

  /** From the first due rows of each type the first of all. */
  static String dueSql(int types) {
    String due =
        IntStream.range(0, types)
            .mapToObj(
                i ->
                    """
                    (select number, due_at from outgoing
                    where organisation_type = :orgType and organisation_code = :orgCode
                      and type = :type%d and due_at <= :now and transfer is null
                    order by due_at, number limit :most)"""
                        .formatted(i))
            .collect(Collectors.joining(" union all "));
    return """
        select number from outgoing where number in
          (select number from (%s) due order by due_at, number limit :most)
          and due_at <= :now and transfer is null
        order by due_at, number for update skip locked"""
        .formatted(due);
  }

  /** Read after the lock, so that what another node has just settled is seen. */
  private static List<Candidate> candidates(
      Handle handle, Organisation to, List<Integer> types, List<Long> numbers) {
    return bound(
            handle.createQuery(
                """
                select o.number, o.attempts, e.number as before_number, e.due_at as before_due
                from outgoing o left join outgoing e on e.number =
                  (select min(f.number) from outgoing f
                   where f.citizen_id = o.citizen_id and f.organisation_type = :orgType
                     and f.organisation_code = :orgCode and f.number < o.number
                     and f.due_at is not null and f.type in (%s))
                where o.number = any(:numbers) order by o.number"""
                    .formatted(typeList(types))),
            to,
            types)
        .bindArray("numbers", Long.class, numbers)
        .map(
            (row, context) ->
                new Candidate(
                    row.getLong("number"),
                    row.getInt("attempts") > 0,
                    row.getObject("before_number", Long.class),
                    instant(row, "before_due")))
        .list();
  }

  /** Those that must wait for others, each until then unless it is woken. */
  void wait(Handle handle, Map<Long, Instant> until) {
    if (until.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch("update outgoing set due_at = ? where number = ?");
    until.forEach((number, instant) -> batch.add(GatewayClock.moment(instant), number));
    batch.execute();
  }

  /** Takes the rows until the lease ends: whoever is not done by then may see another try them. */
  List<Leased> take(Handle handle, List<Long> numbers, Instant leaseEnd) {
    handle
        .createUpdate(
            """
            update outgoing set due_at = :end, attempts = attempts + 1, lease = lease + 1
            where number = any(:numbers)""")
        .bind("end", GatewayClock.moment(leaseEnd))
        .bindArray("numbers", Long.class, numbers)
        .execute();
    Map<Long, OutgoingMessage> read =
        OutgoingRow.readable(
                handle,
                handle
                    .createQuery(
                        """
                        select %s from outgoing o join citizen c on c.id = o.citizen_id
                        where o.number = any(:numbers)"""
                            .formatted(OutgoingRow.COLUMNS))
                    .bindArray("numbers", Long.class, numbers))
            .messages()
            .stream()
            .collect(Collectors.toMap(OutgoingMessage::number, Function.identity()));
    return handle
        .createQuery(
            """
            select number, message_identifier, citizen_id, organisation_type, organisation_code,
              type, attempts, lease
            from outgoing where number = any(:numbers) order by number""")
        .bindArray("numbers", Long.class, numbers)
        .map((row, context) -> leased(row, read.get(row.getLong("number"))))
        .list();
  }

  private static Leased leased(ResultSet row, OutgoingMessage message) throws SQLException {
    return new Leased(
        row.getLong("number"),
        UUID.fromString(row.getString("message_identifier")),
        row.getLong("citizen_id"),
        new Organisation(row.getInt("organisation_type"), row.getString("organisation_code")),
        row.getInt("type"),
        row.getInt("attempts"),
        row.getLong("lease"),
        message);
  }

  private static <S extends org.jdbi.v3.core.statement.SqlStatement<S>> S bound(
      S statement, Organisation to, List<Integer> types) {
    S bound = statement.bind("orgType", to.type()).bind("orgCode", to.code());
    for (int i = 0; i < types.size(); i++) {
      bound = bound.bind("type" + i, types.get(i));
    }
    return bound;
  }

  private static String typeList(List<Integer> types) {
    return IntStream.range(0, types.size())
        .mapToObj(i -> ":type" + i)
        .collect(Collectors.joining(", "));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
