package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.enrollment.RegistrarTable.Permission;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.Optional;

/** Whether the one who registers may enroll in the category (§ 8 stk. 1-3). */
final class RegistrarCheck {
  private final RegistrarTable registrars;
  private final EnrollmentLimits limits;

  RegistrarCheck(RegistrarTable registrars, EnrollmentLimits limits) {
    this.registrars = registrars;
    this.limits = limits;
  }

  Optional<Violation> of(Enrolling enrolling) {
    int category = enrolling.command().category();
    return switch (enrolling.permission()) {
      case YES, PENDING -> Optional.empty();
      case NO -> Optional.of(refused(category, registrars.rule(category)));
      case REENROLLMENT ->
          isReenrollment(enrolling)
              ? Optional.empty()
              : Optional.of(
                  refused(category, "TIL-08.2-4")
                      .because(
                          "Som modtager kan borgeren kun selv gentilmelde sig, inden 7. dagen efter"
                              + " en afmelding for manglende bekræftelse af jobsøgning.",
                          "As a recipient the citizen can only enroll again, before the 7th day"
                              + " after a cancellation for missing confirmation."));
    };
  }

  /** The rule under which the enrollment is made. */
  String rule(Enrolling enrolling) {
    return enrolling.permission() == Permission.REENROLLMENT
        ? "TIL-08.2-4"
        : registrars.rule(enrolling.command().category());
  }

  private boolean isReenrollment(Enrolling enrolling) {
    Enrollment latest = enrolling.state().enrollment();
    LocalDate today = enrolling.today();
    return latest != null
        && latest.category() == enrolling.command().category()
        && latest.isEndedOn(today)
        && Causes.isMissingConfirmation(latest.cancellation().cause())
        && today.isBefore(latest.cancellation().date().plusDays(limits.reenrollmentDays()));
  }

  private static Violation refused(int category, String rule) {
    return Violation.of(FaultCode.REGISTRAR_NOT_ALLOWED, rule)
        .at(EnrollmentPaths.CATEGORY, Integer.toString(category));
  }
}
