package dk.dfdg.gateway.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds citizens for whom something is due. */
final class DueStore {

  /** The citizens with the oldest due deadlines, the oldest first. */
  List<Long> due(Handle handle, LocalDate today, int most) {
    return handle
        .select(
            """
            select citizen_id from deadline where due_on <= ?
            group by citizen_id order by min(due_on), citizen_id limit ?""",
            today,
            most)
        .mapTo(Long.class)
        .list();
  }
}
