package dk.dfdg.gateway.citizen;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What lies ahead of each citizen, as rows that can be found by their day. */
final class DeadlineStore {

  void add(Handle handle, long citizenId, List<Deadline> deadlines) {
    change(
        handle,
        """
        insert into deadline (citizen_id, kind, subject, due_on, rule)
        values (:citizen, :kind, :subject, :due, :rule)""",
        citizenId,
        deadlines,
        true);
  }

  void remove(Handle handle, long citizenId, List<Deadline> deadlines) {
    change(
        handle,
        "delete from deadline where citizen_id = :citizen and kind = :kind and subject = :subject",
        citizenId,
        deadlines,
        false);
  }

  private static void change(
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
}
