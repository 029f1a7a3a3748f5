package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.Enrollment;
import dk.dfdg.gateway.citizen.EnrollmentFact.CategoryChanged;
import dk.dfdg.gateway.citizen.EnrollmentFact.Lapsed;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happens to an enrollment by itself when a day comes. */
final class EnrollmentDeadlines {
  private EnrollmentDeadlines() {}

  static List<DeadlineRule> all() {
    return List.of(new MissedContact(), new BenefitRight());
  }

  /** Pkt. 5.2: no contact on the first opening day ends the enrollment with cause 32. */
  private static final class MissedContact implements DeadlineRule {
    @Override
    public List<Deadline> ahead(CitizenState state) {
      Enrollment enrollment = state.enrollment();
      return enrollment == null
              || enrollment.contactDeadline() == null
              || enrollment.cancellation() != null
          ? List.of()
          : List.of(
              new Deadline(
                  "missed-contact", enrollment.contactDeadline().plusDays(1), "TIL-05.2-4"));
    }

    @Override
    public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
      return List.of(new Lapsed(Causes.NO_CONTACT, deadline.dueOn(), deadline.rule()));
    }
  }

  /**
   * Pkt. 6.1 and 8.5.1 nr. 3 (MT): a dimittend in no other group becomes a recipient of dagpenge on
   * the day of the right; under another group the jobcentre changes the category by hand.
   */
  private static final class BenefitRight implements DeadlineRule {
    @Override
    public List<Deadline> ahead(CitizenState state) {
      LocalDate right = state.benefitRightFrom();
      return right != null && becomesInsured(state, right)
          ? List.of(new Deadline("benefit-right", right, "TIL-08.5-6"))
          : List.of();
    }

    @Override
    public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
      return onBenefitRight(state, deadline.dueOn());
    }
  }

  private static boolean becomesInsured(CitizenState state, LocalDate day) {
    return state.isEnrolledOn(day)
        && state.enrollment().category() == Categories.GRADUATE
        && Categories.isInNoOtherGroup(state);
  }

  /** The dimittend's contact group and category change together (decision A-20). */
  static List<CitizenFact> onBenefitRight(CitizenState state, LocalDate day) {
    if (!becomesInsured(state, day)) {
      return List.of();
    }
    List<CitizenFact> facts = new ArrayList<>();
    if (state.contactGroup() != null) {
      facts.add(new ContactGroupStarted(Categories.INSURED_GROUP, true, day, "KON-06-9"));
    }
    facts.add(new CategoryChanged(Categories.INSURED, day, "TIL-08.5-6"));
    return facts;
  }
}
