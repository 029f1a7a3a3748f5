package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.citizen.EnrollmentFact.Enrolled;
import dk.dfdg.gateway.citizen.EnrollmentFact.Lapsed;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.citizen.PersonFact.ForeignAddressChanged;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitGranted;
import dk.dfdg.gateway.citizen.VisitationFact.BenefitRightReported;
import dk.dfdg.gateway.citizen.VisitationFact.WishToStayEnrolled;
import java.time.LocalDate;
import java.util.List;

/** What registrations elsewhere mean for the enrollment, at once. */
final class EnrollmentConsequences implements Consequence {
  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (fact instanceof Died || fact instanceof ForeignAddressChanged address && address.abroad()) {
      return cprStatusChanged(after, today, fact.rule());
    } else if (fact instanceof BenefitGranted) {
      return granted(after, today);
    } else if (fact instanceof BenefitRightReported) {
      return rightBegun(after, today);
    } else if (fact instanceof FundChanged changed && changed.fund() == null) {
      return membershipEnded(after, today);
    } else if (fact instanceof WishToStayEnrolled) {
      return staying(after, today);
    } else if (fact instanceof Enrolled && before.visitation().refusedOn() != null) {
      // Whoever is enrolled after the refusal wishes to be; the 14 days are over.
      return List.of(new WishToStayEnrolled(today, StayEnrolledRules.RULE));
    }
    return List.of();
  }

  /** Pkt. 7.3 and 8.2: the applicant becomes a recipient. */
  private static List<CitizenFact> granted(CitizenState state, LocalDate today) {
    Integer recipient =
        state.isEnrolledOn(today) ? Categories.afterGrant(state.enrollment().category()) : null;
    return recipient == null
        ? List.of()
        : List.of(new CategoryChanged(recipient, today, "TIL-08.2-3"));
  }

  /** The right had begun before it was reported: the change is today (decision A-20). */
  private static List<CitizenFact> rightBegun(CitizenState state, LocalDate today) {
    return state.benefitRightFrom().isAfter(today)
        ? List.of()
        : EnrollmentDeadlines.onBenefitRight(state, today);
  }

  /** Pkt. 7.3: without a benefit, the citizen is neither applicant nor recipient of one. */
  private static List<CitizenFact> staying(CitizenState state, LocalDate today) {
    return state.isEnrolledOn(today)
            && Categories.isOfSocialBenefit(state.enrollment().category())
            && Categories.isInNoOtherGroup(state)
        ? List.of(new CategoryChanged(Categories.WITHOUT_BENEFIT, today, StayEnrolledRules.RULE))
        : List.of();
  }

  /** Pkt. 8.6.1 nr. 29: the member has left and has not gone to another a-kasse. */
  private static List<CitizenFact> membershipEnded(CitizenState state, LocalDate today) {
    return state.isEnrolledOn(today)
        ? List.of(
            new CancellationPlanned(
                new Cancellation(today, Causes.MEMBERSHIP_ENDED), today, "AFM-08.6-6"))
        : List.of();
  }

  /**
   * Cause 18, ændret CPR-status (Bilag 4, A03): the dead and those who have gone abroad seek no
   * work here. From the day that it is known: nobody is cancelled back in time.
   */
  private static List<CitizenFact> cprStatusChanged(
      CitizenState state, LocalDate today, String rule) {
    int cause = Causes.CPR_STATUS_CHANGED;
    if (state.isEnrolledOn(today)) {
      return List.of(new CancellationPlanned(new Cancellation(today, cause), today, rule));
    }
    Enrollment enrollment = state.enrollment();
    boolean waits =
        enrollment != null
            && enrollment.contactDeadline() != null
            && enrollment.cancellation() == null;
    return waits ? List.of(new Lapsed(cause, today, rule)) : List.of();
  }
}
