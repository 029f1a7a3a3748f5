package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.citizen.TimelinessFact.LateWithdrawn;
import dk.dfdg.gateway.citizen.TimelinessFact.ReportedLate;
import org.jdbi.v3.core.Handle;

/** Late registrations beside the history, so that a jobcentre's report is one look at an index. */
final class LateReportStore {

  /** A corrected one takes the place of what was late before, in the same jobcentre's report. */
  void save(Handle handle, long citizenId, Origin origin, ReportedLate late) {
    if (late.registration() == null || !change(handle, citizenId, late)) {
      insert(handle, citizenId, origin, late);
    }
  }

  private static boolean change(Handle handle, long citizenId, ReportedLate late) {
    return handle
            .createUpdate(
                """
                update late_report set happened_on = :happened, due_on = :due
                where citizen_id = :citizen and rule = :rule and message_identifier = :message""")
            .bind("citizen", citizenId)
            .bind("rule", late.rule())
            .bind("message", late.registration().toString())
            .bind("happened", late.happenedOn())
            .bind("due", late.dueOn())
            .execute()
        > 0;
  }

  void withdraw(Handle handle, long citizenId, LateWithdrawn withdrawn) {
    handle.execute(
        "delete from late_report where citizen_id = ? and rule = ? and message_identifier = ?",
        citizenId,
        withdrawn.rule(),
        withdrawn.registration().toString());
  }

  private static void insert(Handle handle, long citizenId, Origin origin, ReportedLate late) {
    handle
        .createUpdate(
            """
            insert into late_report (citizen_id, jobcentre, rule, reported, happened_on, due_on,
              registered_on, message_identifier)
            values (:citizen, :jobcentre, :rule, :reported, :happened, :due, :registered,
              :message)""")
        .bind("citizen", citizenId)
        .bind("jobcentre", late.jobcentre())
        .bind("rule", late.rule())
        .bind("reported", late.reported())
        .bind("happened", late.happenedOn())
        .bind("due", late.dueOn())
        .bind("registered", late.effectiveDate())
        .bind(
            "message",
            (late.registration() == null ? origin.messageIdentifier() : late.registration())
                .toString())
        .execute();
  }
}
