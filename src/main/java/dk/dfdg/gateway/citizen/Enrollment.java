package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tilmelding: the latest enrollment of a citizen, whether in force, waiting for contact, or ended.
 *
 * @param messageIdentifier the receipt's id
 * @param category value of the code list ClientCategoryType
 * @param registrationDate the day it was registered, made by the system
 * @param enrollmentDate startdato
 * @param unemploymentStatus value of the code list CurrentUnemploymentStatusType
 * @param professions job titles sought
 * @param email the citizen's address, or null
 * @param comment free text, or null
 * @param rightsAdvised whether the citizen was advised on rights and duties (pkt. 8.1)
 * @param contactDeadline only while it waits for the citizen's contact: the first opening day (pkt.
 *     5.2); otherwise null
 * @param cancellation planned or past, or null
 */
public record Enrollment(
    UUID messageIdentifier,
    int category,
    LocalDate registrationDate,
    LocalDate enrollmentDate,
    int unemploymentStatus,
    List<Profession> professions,
    String email,
    String comment,
    boolean rightsAdvised,
    LocalDate contactDeadline,
    Cancellation cancellation) {

  /** Enrolled on that day: not waiting, and not cancelled from that day or an earlier one. */
  public boolean isInForceOn(LocalDate day) {
    return contactDeadline == null && !isEndedOn(day);
  }

  /** Waiting for the citizen's contact, and the day for it has not passed. */
  public boolean isPendingOn(LocalDate day) {
    return contactDeadline != null && !day.isAfter(contactDeadline) && !isEndedOn(day);
  }

  /** Has a cancellation that has taken effect. */
  public boolean isEndedOn(LocalDate day) {
    return cancellation != null && !cancellation.date().isAfter(day);
  }

  /** The same enrollment in another category. */
  public Enrollment with(int newCategory) {
    return with(newCategory, cancellation);
  }

  /** The same enrollment with another cancellation, or with none. */
  public Enrollment with(Cancellation newCancellation) {
    return with(category, newCancellation);
  }

  private Enrollment with(int newCategory, Cancellation newCancellation) {
    return new Enrollment(
        messageIdentifier,
        newCategory,
        registrationDate,
        enrollmentDate,
        unemploymentStatus,
        professions,
        email,
        comment,
        rightsAdvised,
        contactDeadline,
        newCancellation);
  }

  /** As history keeps it. */
  Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("category", category);
    details.put("registration_date", registrationDate.toString());
    details.put("enrollment_date", enrollmentDate.toString());
    details.put("unemployment_status", unemploymentStatus);
    details.put("professions", professions);
    details.put("email", email);
    details.put("comment", comment);
    details.put("rights_advised", rightsAdvised);
    details.put("contact_deadline", contactDeadline == null ? null : contactDeadline.toString());
    return details;
  }
}
