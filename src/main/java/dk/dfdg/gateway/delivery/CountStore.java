package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * How many messages there are, at a cost that does not grow with how many there are: each part has
 * the order of an index, which is read only as far as it counts. Without an order all that waits
 * may be searched.
 */
final class CountStore {
  /** More than a transfer holds, so that one does not hide what waits behind it. */
  private static final int FIRST = 1_000;

  static final String OF_TYPE =
      " from outgoing where organisation_type = :org and organisation_code = :code and type = %d ";

  /**
   * What waits and is in no transfer, by type; at most one more than {@link
   * QueueStatus#MOST_COUNTED}, and types without any left out.
   */
  Map<Integer, Integer> waiting(
      Handle handle, Organisation organisation, Map<Integer, DeliveryWay> types) {
    return counts(handle, organisation, types, way -> live(way) + "order by number ");
  }

  /** What is given up, counted likewise. */
  Map<Integer, Integer> dead(
      Handle handle, Organisation organisation, Map<Integer, DeliveryWay> types) {
    return counts(handle, organisation, types, way -> dead(way) + "order by due_at, number ");
  }

  /** Pull does not ask when push would try it. */
  private static String live(DeliveryWay way) {
    return way == DeliveryWay.PUSH
        ? "and due_at is not null and transfer is null "
        : "and transfer is null and not set_aside ";
  }

  /** What is set aside is never due, so that it is found among what push has given up. */
  static String dead(DeliveryWay way) {
    return way == DeliveryWay.PUSH ? "and due_at is null " : "and due_at is null and set_aside ";
  }

  private static Map<Integer, Integer> counts(
      Handle handle,
      Organisation organisation,
      Map<Integer, DeliveryWay> types,
      Function<DeliveryWay, String> which) {
    Map<Integer, Integer> counts = new HashMap<>();
    String each =
        union(types, (type, way) -> "(select type" + OF_TYPE + which.apply(way) + "limit :most)");
    bound(
            handle.createQuery("select type, count(*) from (" + each + ") counted group by type"),
            organisation)
        .bind("most", QueueStatus.MOST_COUNTED + 1)
        .map((row, context) -> counts.put(row.getInt(1), row.getInt(2)))
        .list();
    return counts;
  }

  /**
   * By type, when the first that waits was put on the queue: the oldest of the first by number, or,
   * when all of these have been given up, the first that is due.
   */
  Map<Integer, Instant> oldest(
      Handle handle, Organisation organisation, Map<Integer, DeliveryWay> types) {
    Map<Integer, Instant> oldest = new HashMap<>();
    String each =
        union(
            types,
            (type, way) ->
                """
                (select %d as type, min(queued_at) as queued_at from
                  (select queued_at, due_at, transfer, set_aside"""
                        .formatted(type)
                    + OF_TYPE
                    + """
                     order by organisation_type, organisation_code, type, number limit :first) lowest
                    where 1 = 1\s"""
                    + live(way)
                    + ") union all (select type, queued_at"
                    + OF_TYPE
                    + "and due_at is not null and transfer is null"
                    + " order by organisation_type, organisation_code, type, due_at, number limit 1)");
    bound(handle.createQuery(each), organisation)
        .bind("first", FIRST)
        .map((row, context) -> note(oldest, row.getInt(1), row.getObject(2, OffsetDateTime.class)))
        .list();
    return oldest;
  }

  private static int note(Map<Integer, Instant> oldest, int type, OffsetDateTime queued) {
    if (queued != null) {
      oldest.merge(type, queued.toInstant(), (a, b) -> a.isBefore(b) ? a : b);
    }
    return type;
  }

  /** The same of what a transfer holds. */
  Map<Integer, Instant> oldest(Handle handle, Transfer transfer) {
    Map<Integer, Instant> oldest = new HashMap<>();
    transfer
        .contents()
        .forEach(
            content ->
                handle
                    .select(
                        """
                        select min(queued_at) from outgoing
                        where organisation_type = ? and organisation_code = ? and type = ?
                          and number between ? and ? and transfer = ?""",
                        transfer.organisation().type(),
                        transfer.organisation().code(),
                        content.type(),
                        content.first(),
                        content.last(),
                        transfer.id().toString())
                    .map(
                        (row, context) ->
                            note(oldest, content.type(), row.getObject(1, OffsetDateTime.class)))
                    .list());
    return oldest;
  }

  static String union(
      Map<Integer, DeliveryWay> types, BiFunction<Integer, DeliveryWay, String> each) {
    return types.entrySet().stream()
        .map(type -> each.apply(type.getKey(), type.getValue()).replace("%d", type.getKey() + ""))
        .collect(Collectors.joining(" union all "));
  }

  static Query bound(Query query, Organisation organisation) {
    return query.bind("org", organisation.type()).bind("code", organisation.code());
  }

  /** Those for whom something is kept, found by skipping from one to the next in the index. */
  Set<Organisation> organisations(Handle handle) {
    Set<Organisation> found = new LinkedHashSet<>();
    Optional<Organisation> next = first(handle, -1);
    while (next.isPresent()) {
      found.add(next.get());
      int type = next.get().type();
      Optional<Organisation> sameKind = after(handle, next.get());
      next = sameKind.isPresent() ? sameKind : first(handle, type);
    }
    return found;
  }

  private static Optional<Organisation> after(Handle handle, Organisation last) {
    return handle
        .select(
            """
            select organisation_code from outgoing
            where organisation_type = ? and organisation_code > ?
            order by organisation_type, organisation_code limit 1""",
            last.type(),
            last.code())
        .map((row, context) -> new Organisation(last.type(), row.getString(1)))
        .findOne();
  }

  private static Optional<Organisation> first(Handle handle, int afterType) {
    return handle
        .select(
            """
            select organisation_type, organisation_code from outgoing where organisation_type > ?
            order by organisation_type, organisation_code limit 1""",
            afterType)
        .map((row, context) -> new Organisation(row.getInt(1), row.getString(2)))
        .findOne();
  }
}
