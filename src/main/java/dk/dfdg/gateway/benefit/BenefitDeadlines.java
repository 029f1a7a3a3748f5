package dk.dfdg.gateway.benefit;

import dk.dfdg.gateway.base.WorkingDays;
import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import java.time.LocalDate;
import java.util.List;

/** What happens by itself after an application, and after its refusal (pkt. 7.3). */
final class BenefitDeadlines {
  /** Afmeldeårsag: afslag på bevilling (decision A-15). */
  private static final int REFUSED = 23;

  private final WorkingDays workingDays;
  private final BenefitLimits limits;

  BenefitDeadlines(WorkingDays workingDays, BenefitLimits limits) {
    this.workingDays = workingDays;
    this.limits = limits;
  }

  List<DeadlineRule> all() {
    return List.of(new AnswerMissing(), new RefusalCancellation());
  }

  /** The last day for the answer; the registration day is not counted (decision A-12). */
  LocalDate lastDayForAnswer(LocalDate appliedOn) {
    return workingDays.plusWorkingDays(appliedOn, limits.answerWorkingDays());
  }

  LocalDate cancellationAfter(LocalDate refusedOn) {
    return refusedOn.plusDays(limits.refusalCancellationDays());
  }

  /** No answer on the last day has the same effect as a refusal, on the day after. */
  private final class AnswerMissing implements DeadlineRule {
    @Override
    public List<Deadline> ahead(CitizenState state) {
      LocalDate applied = state.visitation().appliedOn();
      return applied == null
          ? List.of()
          : List.of(
              new Deadline(
                  "benefit-answer-missing", lastDayForAnswer(applied).plusDays(1), "KON-07.3-9"));
    }

    @Override
    public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
      return BenefitFacts.refusal(false, deadline.dueOn(), deadline.rule());
    }
  }

  /** The enrollment ends 14 days after the refusal, unless the citizen wishes to stay enrolled. */
  private final class RefusalCancellation implements DeadlineRule {
    @Override
    public List<Deadline> ahead(CitizenState state) {
      LocalDate refused = state.visitation().refusedOn();
      return refused == null || !state.isEnrolledOn(cancellationAfter(refused))
          ? List.of()
          : List.of(
              new Deadline(
                  "benefit-refusal-cancellation", cancellationAfter(refused), "KON-07.3-11"));
    }

    @Override
    public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
      LocalDate day = deadline.dueOn();
      return List.of(new CancellationPlanned(new Cancellation(day, REFUSED), day, deadline.rule()));
    }
  }
}
