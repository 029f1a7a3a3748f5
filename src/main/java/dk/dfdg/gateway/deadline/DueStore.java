package dk.dfdg.gateway.deadline;

import dk.dfdg.gateway.base.GatewayClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds citizens for whom something is due, and puts off those for whom it fails. */
final class DueStore {
  /** What is put off is not due before its time. */
  private static final String NOW_DUE =
      "due_on <= :today and (retry_at is null or retry_at <= :now)";

  /**
   * How it stands.
   *
   * @param due deadlines whose day has come, also those that are put off
   * @param failing those of them that have failed
   * @param oldest the oldest day of them, or null
   */
  record Standing(long due, long failing, LocalDate oldest) {}

  /** The citizens of the oldest due deadlines, the oldest first. */
  List<Long> due(Handle handle, LocalDate today, Instant now, int most) {
    return handle
        .createQuery(
            "select citizen_id from deadline where "
                + NOW_DUE
                + " order by due_on, citizen_id limit :most")
        .bind("today", today)
        .bind("now", GatewayClock.moment(now))
        .bind("most", most)
        .mapTo(Long.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** How often what is due for the citizen has failed so far. */
  int attempts(Handle handle, long citizenId, LocalDate today) {
    return handle
        .select(
            "select coalesce(max(attempts), 0) from deadline where citizen_id = ? and due_on <= ?",
            citizenId,
            today)
        .mapTo(Integer.class)
        .one();
  }

  void putOff(Handle handle, long citizenId, LocalDate today, int attempts, Instant until) {
    handle.execute(
        "update deadline set attempts = ?, retry_at = ? where citizen_id = ? and due_on <= ?",
        attempts,
        GatewayClock.moment(until),
        citizenId,
        today);
  }

  Standing standing(Handle handle, LocalDate today) {
    return handle
        .select(
            """
            select count(*) as due, min(due_on) as oldest,
              coalesce(sum(case when attempts > 0 then 1 else 0 end), 0) as failing
            from deadline where due_on <= ?""",
            today)
        .map(
            (row, context) ->
                new Standing(
                    row.getLong("due"),
                    row.getLong("failing"),
                    row.getObject("oldest", LocalDate.class)))
        .one();
  }
}
