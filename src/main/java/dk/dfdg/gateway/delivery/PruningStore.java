package dk.dfdg.gateway.delivery;

import static dk.dfdg.gateway.base.GatewayClock.moment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is known of messages and transfers that are over, by its age. */
final class PruningStore {

  /** Forgets the oldest deliveries from before a moment; returns how many. */
  int deleteDelivered(Handle handle, Instant before, int most) {
    return delete(
        handle,
        "delivered",
        "message_identifier",
        ended(handle, "message_identifier", "delivered", "delivered_at", before, most));
  }

  /** Forgets the oldest transfers that ended before a moment, with what they held. */
  int deleteTransfers(Handle handle, Instant before, int most) {
    List<String> ids = ended(handle, "id", "transfer", "ended_at", before, most);
    delete(handle, "transfer_content", "transfer_id", ids);
    return delete(handle, "transfer", "id", ids);
  }

  /** Locked, and past those that another node is about to delete. */
  private static List<String> ended(
      Handle handle, String key, String table, String column, Instant before, int most) {
    return handle
        .createQuery(
            "select %s from %s where %s < :before order by %s limit :most for update skip locked"
                .formatted(key, table, column, column))
        .bind("before", moment(before))
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  private static int delete(Handle handle, String table, String key, List<String> ids) {
    return ids.isEmpty()
        ? 0
        : handle
            .createUpdate("delete from %s where %s in (<ids>)".formatted(table, key))
            .bindList("ids", ids)
            .execute();
  }

  /** The oldest moment at which something that is kept was delivered, or a transfer ended. */
  Optional<Instant> oldest(Handle handle) {
    return handle
        .select(
            """
            select min(moment) from (
              (select delivered_at as moment from delivered order by delivered_at limit 1)
              union all
              (select ended_at as moment from transfer where ended_at is not null
               order by ended_at limit 1)) oldest""")
        .map((row, context) -> row.getObject(1, OffsetDateTime.class))
        .findFirst()
        .map(OffsetDateTime::toInstant);
  }
}
