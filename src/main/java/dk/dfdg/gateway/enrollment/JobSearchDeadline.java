package dk.dfdg.gateway.enrollment;

import dk.dfdg.gateway.citizen.Cancellation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.EnrollmentFact.CancellationPlanned;
import dk.dfdg.gateway.citizen.JobSearch;
import dk.dfdg.gateway.citizen.JobSearchFact.JobSearchReminded;
import dk.dfdg.gateway.citizen.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A missing confirmation of job search (pkt. 8.6.1 nr. 3 årsag 26 og 27, decision A-93): first a
 * reminder, then the cancellation; at once the cancellation when there have been enough reminders.
 */
final class JobSearchDeadline implements DeadlineRule {
  private static final String REMINDER = "job-search-reminder";
  private static final String CANCELLATION = "job-search-cancellation";
  private static final String DUTY = "ADM-02-5";
  private static final String CONSEQUENCE = "A-93";

  private final JobSearchDays days;
  private final JobSearchLimits limits;

  JobSearchDeadline(JobSearchDays days, JobSearchLimits limits) {
    this.days = days;
    this.limits = limits;
  }

  @Override
  public List<Deadline> ahead(CitizenState state) {
    JobSearch jobSearch = state.jobSearch();
    if (state.enrollment() == null || jobSearch.confirmedOn() == null) {
      return List.of();
    }
    boolean cancels = jobSearch.remindedOn() != null || isAtOnce(jobSearch);
    return due(state)
        .filter(day -> state.isEnrolledOn(day) && !state.isDeadOn(day))
        .map(
            day ->
                cancels
                    ? new Deadline(CANCELLATION, day, CONSEQUENCE)
                    : new Deadline(REMINDER, day, DUTY))
        .stream()
        .toList();
  }

  private Optional<LocalDate> due(CitizenState state) {
    JobSearch jobSearch = state.jobSearch();
    return jobSearch.remindedOn() == null
        // The last day for it must have passed.
        ? days.after(state, jobSearch.confirmedOn(), limits.confirmationDays() + 1)
        : days.after(state, jobSearch.remindedOn(), limits.cancellationDays());
  }

  private boolean isAtOnce(JobSearch jobSearch) {
    return jobSearch.remindedOn() == null && jobSearch.reminders() >= limits.reminders();
  }

  @Override
  public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
    LocalDate day = deadline.dueOn();
    return deadline.kind().equals(REMINDER) ? remind(day) : cancel(state, day);
  }

  private List<CitizenFact> remind(LocalDate day) {
    Map<String, String> values =
        Map.of("cancellation_date", day.plusDays(limits.cancellationDays()).toString());
    return List.of(
        new JobSearchReminded(day, DUTY),
        LetterKind.JOB_SEARCH_REMINDER.written(values, day, DUTY));
  }

  private List<CitizenFact> cancel(CitizenState state, LocalDate day) {
    int cause =
        isAtOnce(state.jobSearch()) ? Causes.ENOUGH_REMINDERS : Causes.NO_REACTION_TO_REMINDER;
    LocalDate last = day.plusDays(limits.reenrollmentDays() - 1L);
    Map<String, String> values =
        Map.of("cancellation_date", day.toString(), "last_reenrollment_date", last.toString());
    return List.of(
        new CancellationPlanned(new Cancellation(day, cause), day, CONSEQUENCE),
        LetterKind.JOB_SEARCH_CANCELLATION.written(values, day, CONSEQUENCE));
  }
}
