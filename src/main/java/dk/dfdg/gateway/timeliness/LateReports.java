package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Interview;
import dk.dfdg.gateway.citizen.InterviewFact;
import dk.dfdg.gateway.citizen.TimelinessFact;
import dk.dfdg.gateway.citizen.TimelinessFact.LateWithdrawn;
import dk.dfdg.gateway.citizen.TimelinessFact.ReportedLate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is registered later than the law's day is accepted and kept for the report: the duty
 * is the municipality's, and a refusal would lose what happened. Whether a conversation was late
 * follows its correction and deletion.
 */
public final class LateReports implements Consequence {
  private final TimelinessTable table;

  public LateReports(TimelinessTable table) {
    this.table = table;
  }

  @Override
  public List<TimelinessFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    return table.rows().stream()
        .map(rule -> late(rule, fact, after, today).or(() -> changed(rule, fact, before, today)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<TimelinessFact> late(
      TimelinessRule rule, CitizenFact fact, CitizenState citizen, LocalDate today) {
    return rule.happenedOn(fact, today)
        .filter(day -> rule.isLate(day, today))
        .map(day -> late(rule, null, day, citizen, today));
  }

  /** A correction does not move the day of registration, by which what it corrects is measured. */
  private static Optional<TimelinessFact> changed(
      TimelinessRule rule, CitizenFact fact, CitizenState before, LocalDate today) {
    if (!rule.isChangedBy(fact)) {
      return Optional.empty();
    }
    return Optional.ofNullable(fact.details().get(InterviewFact.INTERVIEW))
        .map(id -> UUID.fromString(id.toString()))
        .flatMap(before.contactCourse()::interview)
        .flatMap(
            interview ->
                rule.correctedTo(fact, interview.registeredOn())
                    .filter(day -> rule.isLate(day, interview.registeredOn()))
                    .map(day -> late(rule, interview.id(), day, before, interview.registeredOn()))
                    .or(() -> withdrawn(rule, interview, today)));
  }

  private static Optional<TimelinessFact> withdrawn(
      TimelinessRule rule, Interview interview, LocalDate today) {
    return rule.isLate(interview)
        ? Optional.of(new LateWithdrawn(rule.fact(), interview.id(), today, rule.rule()))
        : Optional.empty();
  }

  private static TimelinessFact late(
      TimelinessRule rule,
      UUID registration,
      LocalDate day,
      CitizenState citizen,
      LocalDate registeredOn) {
    return new ReportedLate(
        rule.fact(),
        registration,
        day,
        day.plusDays(rule.days()),
        citizen.jobcentre(),
        registeredOn,
        rule.rule());
  }
}
