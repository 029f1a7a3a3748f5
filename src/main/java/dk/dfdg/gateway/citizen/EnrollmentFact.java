package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;

/** What is recorded about an enrollment. */
public sealed interface EnrollmentFact extends CitizenFact {
  /** Name of the answer that says that an enrollment waits for contact. */
  String PENDING = "pending";

  /**
   * The enrollment is in force. Also when it takes the place of one in force, whose start date it
   * then keeps.
   */
  record Enrolled(Enrollment enrollment, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.isEnrolledOn(effectiveDate)
          ? before.with(enrollment).with(before.jobSearch().confirmed(effectiveDate))
          : before
              .with(enrollment)
              .with(JobSearch.confirmedOn(effectiveDate))
              .with(before.fundCourse().toldEnrolled(null));
    }

    @Override
    public Map<String, Object> details() {
      return enrollment.details();
    }
  }

  /** The enrollment waits for the citizen's contact on the first opening day (pkt. 5.2). */
  record EnrollmentPending(Enrollment enrollment, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(enrollment);
    }

    @Override
    public Map<String, Object> details() {
      return enrollment.details();
    }

    @Override
    public Map<String, String> answers() {
      return Map.of(PENDING, "true");
    }
  }

  /** The enrollment goes on in another category. */
  record CategoryChanged(int category, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.enrollment().with(category));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("category", category);
    }
  }

  /** The enrollment ends on the cancellation's date, today or ahead; replaces a planned one. */
  record CancellationPlanned(Cancellation cancellation, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.enrollment().with(cancellation));
    }

    @Override
    public Map<String, Object> details() {
      return cancellation.details();
    }
  }

  /** The planned cancellation falls away. */
  record CancellationWithdrawn(LocalDate effectiveDate, String rule) implements EnrollmentFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.enrollment().with((Cancellation) null));
    }

    @Override
    public Map<String, Object> details() {
      return Map.of();
    }
  }

  /** The pending enrollment ends because no contact followed (pkt. 5.2). */
  record Lapsed(int cause, LocalDate effectiveDate, String rule) implements EnrollmentFact {
    @Override
    public CitizenState after(CitizenState before) {
      return before.with(before.enrollment().with(cancellation()));
    }

    @Override
    public Map<String, Object> details() {
      return cancellation().details();
    }

    private Cancellation cancellation() {
      return new Cancellation(effectiveDate, cause);
    }
  }
}
