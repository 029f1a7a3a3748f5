package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.enrollment.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.enrollment.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.enrollment.EnrollmentFact.Lapsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the law makes happen to an enrollment by itself. */
final class AutomaticChanges {
  private AutomaticChanges() {}

  /** What has come to its day without anyone doing anything. */
  static List<EnrollmentFact> due(CitizenState state, LocalDate today) {
    List<EnrollmentFact> facts = new ArrayList<>(lapsed(state.enrollment(), today));
    LocalDate right = state.benefitRightFrom();
    if (right != null && !right.isAfter(today)) {
      facts.addAll(onBenefitRight(state, right, today));
    }
    return facts;
  }

  /** Pkt. 7.3 and 8.2: the applicant becomes a recipient. */
  static List<EnrollmentFact> onBenefitGranted(CitizenState state, LocalDate day) {
    Integer recipient =
        isInForce(state, day) ? Categories.afterGrant(state.enrollment().category()) : null;
    return recipient == null
        ? List.of()
        : List.of(new CategoryChanged(recipient, day, "TIL-08.2-3"));
  }

  /** Pkt. 8.5.1 nr. 3 (MT): the dimittend becomes a recipient of dagpenge. */
  static List<EnrollmentFact> onBenefitRight(
      CitizenState state, LocalDate rightFrom, LocalDate today) {
    LocalDate day = rightFrom.isAfter(today) ? rightFrom : today;
    return isInForce(state, day)
            && state.enrollment().category() == Categories.GRADUATE
            && Categories.isInNoOtherGroup(state)
        ? List.of(new CategoryChanged(Categories.INSURED, day, "TIL-08.5-6"))
        : List.of();
  }

  /** Pkt. 8.6.1 nr. 29: the member has left and has not gone to another a-kasse. */
  static List<EnrollmentFact> onMembershipEnded(
      CitizenState state, LocalDate day, boolean movedToOtherFund) {
    return isInForce(state, day) && !movedToOtherFund
        ? List.of(
            new CancellationPlanned(
                new Cancellation(day, Causes.MEMBERSHIP_ENDED), day, "AFM-08.6-6"))
        : List.of();
  }

  /** Pkt. 5.2: no contact on the first opening day. */
  private static List<EnrollmentFact> lapsed(Enrollment enrollment, LocalDate today) {
    if (enrollment == null
        || enrollment.contactDeadline() == null
        || enrollment.cancellation() != null
        || !today.isAfter(enrollment.contactDeadline())) {
      return List.of();
    }
    LocalDate dayAfter = enrollment.contactDeadline().plusDays(1);
    return List.of(new Lapsed(Causes.NO_CONTACT, dayAfter, "TIL-05.2-4"));
  }

  private static boolean isInForce(CitizenState state, LocalDate day) {
    return state.enrollment() != null && state.enrollment().isInForceOn(day);
  }
}
