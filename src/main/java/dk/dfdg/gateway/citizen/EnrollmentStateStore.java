package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.store.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The latest enrollment of each citizen. */
final class EnrollmentStateStore {

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
}
