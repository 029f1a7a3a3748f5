package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.citizen.TimelinessFact.ReportedLate;
import org.jdbi.v3.core.Handle;

/** Late registrations beside the history, so that a jobcentre's report is one look at an index. */
final class LateReportStore {

  void insert(Handle handle, long citizenId, Origin origin, ReportedLate late) {
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
        .bind("message", origin.messageIdentifier().toString())
        .execute();
  }
}
