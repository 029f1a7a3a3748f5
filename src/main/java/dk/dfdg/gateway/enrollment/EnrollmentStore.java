package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.store.Json;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The latest enrollment of each citizen. */
final class EnrollmentStore {

  /** Writes the enrollment of a locked citizen. */
  void save(Handle handle, long citizenId, Enrollment before, Enrollment after) {
    String sql =
        before == null
            ? """
              insert into enrollment (citizen_id, message_identifier, category, registration_date,
                enrollment_date, unemployment_status, professions, email, enrollment_comment,
                rights_advised, contact_deadline, cancellation_date, cancellation_cause)
              values (:citizen, :message, :category, :registered, :enrolled, :status, :professions,
                :email, :comment, :advised, :deadline, :cancelled, :cause)"""
            : """
              update enrollment set message_identifier = :message, category = :category,
                registration_date = :registered, enrollment_date = :enrolled,
                unemployment_status = :status, professions = :professions, email = :email,
                enrollment_comment = :comment, rights_advised = :advised,
                contact_deadline = :deadline, cancellation_date = :cancelled,
                cancellation_cause = :cause
              where citizen_id = :citizen""";
    try (Update update = handle.createUpdate(sql)) {
      bind(update, after).bind("citizen", citizenId).execute();
    }
  }

  private static Update bind(Update update, Enrollment enrollment) {
    Cancellation cancellation = enrollment.cancellation();
    return update
        .bind("message", enrollment.messageIdentifier().toString())
        .bind("category", enrollment.category())
        .bind("registered", enrollment.registrationDate())
        .bind("enrolled", enrollment.enrollmentDate())
        .bind("status", enrollment.unemploymentStatus())
        .bind("professions", Json.write(enrollment.professions()))
        .bind("email", enrollment.email())
        .bind("comment", enrollment.comment())
        .bind("advised", enrollment.rightsAdvised())
        .bind("deadline", enrollment.contactDeadline())
        .bind("cancelled", cancellation == null ? null : cancellation.date())
        .bind("cause", cancellation == null ? null : cancellation.cause());
  }

  /**
   * Citizens about whom something may have fallen due: a missed contact, or a dimittend's right to
   * dagpenge.
   */
  List<Long> due(Handle handle, LocalDate today) {
    return handle
        .select(
            """
            select e.citizen_id from enrollment e join citizen c on c.id = e.citizen_id
            where e.cancellation_date is null and e.contact_deadline < ?
              or e.category = 5 and c.benefit_right_from <= ?
            order by e.citizen_id""",
            today,
            today)
        .mapTo(Long.class)
        .list();
  }

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
