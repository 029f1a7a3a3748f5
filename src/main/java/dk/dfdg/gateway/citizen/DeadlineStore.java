package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What lies ahead of each citizen, as rows that can be found by their day. */
final class DeadlineStore {
  /** A row that is there already is taken over: an older version may have written it otherwise. */
  private static final String PUT =
      """
      merge into deadline d
      using (select cast(:citizen as bigint) as citizen_id, cast(:kind as varchar(40)) as kind,
          cast(:subject as varchar(40)) as subject, cast(:due as date) as due_on,
          cast(:rule as varchar(20)) as rule) n
        on d.citizen_id = n.citizen_id and d.kind = n.kind and d.subject = n.subject
      when matched then update
        set due_on = n.due_on, rule = n.rule, attempts = 0, retry_at = null
      when not matched then insert (citizen_id, kind, subject, due_on, rule)
        values (n.citizen_id, n.kind, n.subject, n.due_on, n.rule)""";

  private static final String REMOVE =
      "delete from deadline where citizen_id = :citizen and kind = :kind and subject = :subject";

  private record Key(String kind, String subject) {
    static Key of(Deadline deadline) {
      return new Key(deadline.kind(), deadline.subject());
    }
  }

  /**
   * Makes the rows what lies ahead now.
   *
   * @param before what lay ahead, as the rows say
   * @return true when anything was different
   */
  boolean change(Handle handle, long citizenId, List<Deadline> before, List<Deadline> now) {
    List<Deadline> put = new ArrayList<>(now);
    put.removeAll(before);
    List<Key> stay = now.stream().map(Key::of).toList();
    List<Deadline> gone =
        before.stream().filter(deadline -> !stay.contains(Key.of(deadline))).toList();
    execute(handle, REMOVE, citizenId, gone, false);
    execute(handle, PUT, citizenId, put, true);
    return !gone.isEmpty() || !put.isEmpty();
  }

  private static void execute(
      Handle handle, String sql, long citizenId, List<Deadline> deadlines, boolean whole) {
    if (deadlines.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Deadline deadline : deadlines) {
      batch
          .bind("citizen", citizenId)
          .bind("kind", deadline.kind())
          .bind("subject", deadline.subject());
      if (whole) {
        batch.bind("due", deadline.dueOn()).bind("rule", deadline.rule());
      }
      batch.add();
    }
    batch.execute();
  }

  /** The rows of one citizen. */
  List<Deadline> of(Handle handle, long citizenId) {
    return between(handle, citizenId, citizenId).getOrDefault(citizenId, List.of());
  }

  /** The rows of each citizen from one key to another. */
  Map<Long, List<Deadline>> between(Handle handle, long firstCitizen, long lastCitizen) {
    Map<Long, List<Deadline>> byCitizen = new HashMap<>();
    handle
        .select(
            """
            select citizen_id, kind, subject, due_on, rule from deadline
            where citizen_id between ? and ?""",
            firstCitizen,
            lastCitizen)
        .map(
            (row, context) ->
                byCitizen
                    .computeIfAbsent(row.getLong("citizen_id"), id -> new ArrayList<>())
                    .add(
                        new Deadline(
                            row.getString("kind"),
                            row.getString("subject"),
                            row.getObject("due_on", LocalDate.class),
                            row.getString("rule"))))
        .list();
    return byCitizen;
  }

  /** How many of each kind lie on each day until one day, the oldest first. */
  List<Outlook.Day> days(Handle handle, LocalDate until) {
    return handle
        .select(
            """
            select due_on, kind, rule, count(*) as citizens,
              sum(case when attempts > 0 then 1 else 0 end) as failing
            from deadline where due_on <= ?
            group by due_on, kind, rule order by due_on, kind, rule""",
            until)
        .map(
            (row, context) ->
                new Outlook.Day(
                    row.getObject("due_on", LocalDate.class),
                    row.getString("kind"),
                    row.getString("rule"),
                    row.getInt("citizens"),
                    row.getInt("failing")))
        .list();
  }
}
