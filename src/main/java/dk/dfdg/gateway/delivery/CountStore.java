package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** How many messages there are, at a cost that does not grow with how many there are. */
final class CountStore {
  private static final String OF_TYPE =
      " from outgoing where organisation_type = :org and organisation_code = :code and type = %d ";

  /**
   * By type, at most one more than {@link QueueStatus#MOST_COUNTED}; types without any left out.
   */
  Map<Integer, Integer> all(Handle handle, Organisation organisation, List<Integer> types) {
    return counts(handle, organisation, types, "(select type" + OF_TYPE + "limit :most)");
  }

  /** What push has given up, counted likewise. */
  Map<Integer, Integer> dead(Handle handle, Organisation organisation, List<Integer> types) {
    return counts(
        handle, organisation, types, "(select type" + OF_TYPE + "and due_at is null limit :most)");
  }

  private static Map<Integer, Integer> counts(
      Handle handle, Organisation organisation, List<Integer> types, String each) {
    Map<Integer, Integer> counts = new HashMap<>();
    bound(
            handle.createQuery(
                "select type, count(*) from (" + union(types, each) + ") counted group by type"),
            organisation)
        .bind("most", QueueStatus.MOST_COUNTED + 1)
        .map((row, context) -> counts.put(row.getInt(1), row.getInt(2)))
        .list();
    return counts;
  }

  /** By type, when the first that waits was put on the queue. */
  Map<Integer, Instant> oldest(Handle handle, Organisation organisation, List<Integer> types) {
    Map<Integer, Instant> oldest = new HashMap<>();
    bound(
            handle.createQuery(
                union(
                    types,
                    "(select type, queued_at"
                        + OF_TYPE
                        + "and transfer is null and due_at is not null"
                        + " order by organisation_type, organisation_code, type, number limit 1)")),
            organisation)
        .map(
            (row, context) ->
                oldest.put(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
    return oldest;
  }

  private static String union(List<Integer> types, String each) {
    return types.stream().map(each::formatted).collect(Collectors.joining(" union all "));
  }

  private static Query bound(Query query, Organisation organisation) {
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

  /** What push has given up, the oldest first. */
  List<DeadMessage> deadMessages(
      Handle handle, Organisation organisation, List<Integer> types, int most) {
    String each =
        """
        (select number, message_identifier, type, queued_at, attempts, last_answer"""
            + OF_TYPE
            + "and due_at is null order by number limit :most)";
    List<DeadMessage> found = new ArrayList<>();
    bound(handle.createQuery(union(types, each) + " order by number limit :most"), organisation)
        .bind("most", most)
        .map(
            (row, context) ->
                found.add(
                    new DeadMessage(
                        UUID.fromString(row.getString("message_identifier")),
                        row.getInt("type"),
                        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("last_answer"))))
        .list();
    found.sort(Comparator.comparing(DeadMessage::queuedAt));
    return found;
  }

  /**
   * What was given up is tried again.
   *
   * @param id only this one, or null for all of the types
   * @return how many
   */
  int requeue(Handle handle, Organisation organisation, List<Integer> types, UUID id, Instant now) {
    return handle
        .createUpdate(
            """
            update outgoing set due_at = :now, attempts = 0, last_answer = null
            where organisation_type = :org and organisation_code = :code and type in (<types>)
              and due_at is null"""
                + (id == null ? "" : " and message_identifier = :id"))
        .bind("now", now.atZone(GatewayClock.ZONE).toOffsetDateTime())
        .bind("org", organisation.type())
        .bind("code", organisation.code())
        .bind("id", id == null ? null : id.toString())
        .bindList("types", types)
        .execute();
  }
}
