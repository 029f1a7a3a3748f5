package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationWithdrawn;
import dk.dfdg.gateway.citizen.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.EnrollmentFact.EnrollmentPending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is recorded when an enrollment is right. */
final class EnrollmentFacts {
  private final RegistrarCheck registrarCheck;
  private final WorkingDays days;

  EnrollmentFacts(RegistrarCheck registrarCheck, WorkingDays days) {
    this.registrarCheck = registrarCheck;
    this.days = days;
  }

  List<EnrollmentFact> of(Enrolling enrolling, UUID messageIdentifier) {
    LocalDate start = enrolling.command().enrollmentDate();
    if (enrolling.continues()) {
      return continued(enrolling, messageIdentifier);
    }
    if (enrolling.waitsForContact()) {
      LocalDate deadline = days.nextWorkingDayAfter(enrolling.today());
      Enrollment waiting = enrollment(enrolling, messageIdentifier, start, deadline);
      return List.of(new EnrollmentPending(waiting, start, "TIL-05.2-3"));
    }
    Enrollment enrollment = enrollment(enrolling, messageIdentifier, start, null);
    String rule = enrolling.isPending() ? "TIL-05.2-3" : registrarCheck.rule(enrolling);
    return List.of(new Enrolled(enrollment, start, rule));
  }

  /** The period goes on from its start date, with the new data and without a cancellation. */
  private static List<EnrollmentFact> continued(Enrolling enrolling, UUID messageIdentifier) {
    Enrollment before = enrolling.inForce();
    int category = enrolling.command().category();
    LocalDate today = enrolling.today();
    List<EnrollmentFact> facts = new ArrayList<>();
    String rule = "A-31";
    if (before.cancellation() != null) {
      facts.add(new CancellationWithdrawn(today, rule));
    }
    if (before.category() != category) {
      rule = category == Categories.INSURED ? "TIL-08.5-7" : "TIL-08.3-2";
      facts.add(new CategoryChanged(category, today, rule));
    }
    LocalDate start = before.enrollmentDate();
    facts.add(new Enrolled(enrollment(enrolling, messageIdentifier, start, null), today, rule));
    return facts;
  }

  private static Enrollment enrollment(
      Enrolling enrolling, UUID messageIdentifier, LocalDate start, LocalDate contactDeadline) {
    EnrollCommand command = enrolling.command();
    return new Enrollment(
        messageIdentifier,
        command.category(),
        enrolling.today(),
        start,
        command.unemploymentStatus(),
        List.copyOf(command.professions()),
        command.email(),
        command.comment(),
        command.rightsAdvised(),
        contactDeadline,
        null);
  }
}
