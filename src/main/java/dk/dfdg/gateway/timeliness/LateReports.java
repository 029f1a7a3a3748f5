package dk.dfdg.gateway.timeliness;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.TimelinessFact.ReportedLate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is registered later than the law's day is accepted and kept for the report: the duty
 * is the municipality's, and a refusal would lose what happened.
 */
public final class LateReports implements Consequence {
  private final TimelinessTable table;

  public LateReports(TimelinessTable table) {
    this.table = table;
  }

  @Override
  public List<ReportedLate> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    return table.rows().stream()
        .map(rule -> late(rule, fact, after, today))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ReportedLate> late(
      TimelinessRule rule, CitizenFact fact, CitizenState citizen, LocalDate today) {
    return rule.happenedOn(fact, today)
        .filter(day -> today.isAfter(day.plusDays(rule.days())))
        .map(
            day ->
                new ReportedLate(
                    fact.kind(),
                    day,
                    day.plusDays(rule.days()),
                    citizen.jobcentre(),
                    today,
                    rule.rule()));
  }
}
