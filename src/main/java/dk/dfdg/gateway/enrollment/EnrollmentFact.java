package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.Enrollment;
import java.time.LocalDate;

/** What is recorded about an enrollment. */
public sealed interface EnrollmentFact {

  /** The first day on which it holds; may lie ahead. */
  LocalDate effectiveDate();

  /** Id of the rule that it follows from. */
  String rule();

  /**
   * The enrollment is in force. Also when it takes the place of one in force, whose start date it
   * then keeps.
   */
  record Enrolled(Enrollment enrollment, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {}

  /** The enrollment waits for the citizen's contact on the first opening day (pkt. 5.2). */
  record EnrollmentPending(Enrollment enrollment, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {}

  /** The enrollment goes on in another category. */
  record CategoryChanged(int category, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {}

  /** The enrollment ends on the cancellation's date, today or ahead; replaces a planned one. */
  record CancellationPlanned(Cancellation cancellation, LocalDate effectiveDate, String rule)
      implements EnrollmentFact {}

  /** The planned cancellation falls away. */
  record CancellationWithdrawn(LocalDate effectiveDate, String rule) implements EnrollmentFact {}

  /** The pending enrollment ends because no contact followed (pkt. 5.2). */
  record Lapsed(int cause, LocalDate effectiveDate, String rule) implements EnrollmentFact {}
}
