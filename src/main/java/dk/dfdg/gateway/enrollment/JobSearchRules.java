package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.JobSearchFact;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchConfirmed;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchCountedAnew;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.List;

/** Bekræftelse af aktiv jobsøgning (the letter of 2014, pkt. 8.2 and 8.6.1 nr. 3). */
public final class JobSearchRules {
  private final JobSearchDeadline deadline;
  private final JobSearchLimits limits;

  /**
   * @param absences who is exempted
   */
  public JobSearchRules(AbsenceTable absences, JobSearchLimits limits) {
    this.deadline = new JobSearchDeadline(new JobSearchDays(absences), limits);
    this.limits = limits;
  }

  /** The citizen confirms; only who is enrolled has anything to confirm. */
  public Decision<JobSearchFact> confirm(CitizenState state, LocalDate today) {
    return state.isEnrolledOn(today)
        ? new Decision.Accepted<>(List.of(new JobSearchConfirmed(today, "ADM-02-5")), List.of())
        : new Decision.Refused<>(
            List.of(
                Violation.of(FaultCode.NOT_ENROLLED, "ADM-02-5")
                    .at(EnrollmentPaths.CONFIRM_CITIZEN, null)));
  }

  /** The last day for the next confirmation, when nothing exempts from it. */
  public LocalDate nextAfter(LocalDate confirmedOn) {
    return confirmedOn.plusDays(limits.confirmationDays());
  }

  /** What a missing confirmation leads to. */
  public List<DeadlineRule> deadlines() {
    return List.of(deadline);
  }

  /**
   * Nobody is reminded or cancelled backwards: when a registration takes an exemption away and the
   * day has passed meanwhile, the days are counted from the registration.
   */
  public Consequence consequences() {
    return (fact, before, after, today) ->
        fact instanceof JobSearchFact
                || fact instanceof MessageFact
                || isDue(before, today)
                || !isDue(after, today)
            ? List.of()
            : List.of(new JobSearchCountedAnew(today, "A-93"));
  }

  private boolean isDue(CitizenState state, LocalDate today) {
    return deadline.ahead(state).stream().anyMatch(due -> !due.dueOn().isAfter(today));
  }
}
