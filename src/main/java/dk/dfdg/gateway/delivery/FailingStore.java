package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What push has tried in vain and tries again: what it last heard, so that somebody can see why.
 */
final class FailingStore {
  /** Those put off, and of those that are due as many as are counted anywhere. */
  private static final String OF_TYPE =
      """
      (select * from
        (select message_identifier, type, queued_at, attempts, due_at, last_answer from outgoing
         where organisation_type = :org and organisation_code = :code and type = %1$d
           and due_at %2$s :now and transfer is null
         order by organisation_type, organisation_code, type, due_at, number
         limit :counted) read%1$d%3$s
       where last_answer is not null limit :most)""";

  /**
   * The longest waiting for their turn first.
   *
   * @param types that are pushed
   * @param most how many at most
   */
  List<FailingMessage> failing(
      Handle handle, Organisation organisation, List<Integer> types, int most, Instant now) {
    if (types.isEmpty()) {
      return List.of();
    }
    String each =
        types.stream()
            .map(
                type ->
                    OF_TYPE.formatted(type, ">", "a")
                        + " union all "
                        + OF_TYPE.formatted(type, "<=", "b"))
            .collect(Collectors.joining(" union all "));
    return handle
        .createQuery("select * from (" + each + ") failing order by due_at limit :most")
        .bind("org", organisation.type())
        .bind("code", organisation.code())
        .bind("now", now.atZone(GatewayClock.ZONE).toOffsetDateTime())
        .bind("counted", QueueStatus.MOST_COUNTED)
        .bind("most", most)
        .map(
            (row, context) ->
                new FailingMessage(
                    UUID.fromString(row.getString("message_identifier")),
                    row.getInt("type"),
                    row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                    row.getInt("attempts"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getString("last_answer")))
        .list();
  }
}
