package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Questions about the enrollments of all citizens. */
final class EnrollmentStore {

  /** Enrollments in force of citizens to whom no benefit is granted. */
  List<DifferenceReport.Difference> withoutGrant(Handle handle, LocalDate today) {
    return handle
        .select(
            """
            select c.cpr, c.jobcentre, e.category, e.enrollment_date
            from enrollment e join citizen c on c.id = e.citizen_id
            where not c.benefit_granted and e.contact_deadline is null
              and (e.cancellation_date is null or e.cancellation_date > ?)
            order by c.jobcentre, c.id""",
            today)
        .map(
            (row, context) ->
                new DifferenceReport.Difference(
                    Cpr.parse(row.getString("cpr")).orElseThrow(),
                    row.getString("jobcentre"),
                    row.getInt("category"),
                    row.getObject("enrollment_date", LocalDate.class)))
        .list();
  }
}
