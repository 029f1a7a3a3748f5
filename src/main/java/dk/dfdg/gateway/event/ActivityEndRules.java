package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Kind;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import dk.dfdg.gateway.citizen.EventTable;
import dk.dfdg.gateway.contact.DateChecks;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How an offer ends when somebody reports it (pkt. 65.3 nr. 3). Pure. */
final class ActivityEndRules {
  private final EventTable events;
  private final ActivityReportCheck report;

  ActivityEndRules(EventTable events, ActivityReportCheck report) {
    this.events = events;
    this.report = report;
  }

  Decision<CitizenFact> end(
      Reporting reporting, UUID ended, int status, LocalDate endsOn, UUID id) {
    ActivityPaths paths = ActivityPaths.END;
    Activity before = reporting.state().fundCourse().activity(ended).orElse(null);
    if (before == null) {
      return ActivityEnding.unknown(ended, paths);
    }
    List<Violation> found = always(reporting, before, paths);
    found.addAll(ActivityEnding.violations(before, status, endsOn, reporting.today(), paths));
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    boolean corrected = before.endTold();
    return told(
        reporting,
        ended(reporting, before, status, endsOn),
        id,
        endsOn,
        new Report(corrected ? Kind.CORRECTED_DATES : Kind.CHANGE, reporting.knownOn()),
        corrected ? "AKK-64.4-3" : "AKK-65.3-4");
  }

  Decision<CitizenFact> annul(Reporting reporting, UUID annulled, LocalDate decidedOn, UUID id) {
    ActivityPaths paths = ActivityPaths.ANNUL;
    Activity before = reporting.state().fundCourse().activity(annulled).orElse(null);
    if (before == null) {
      return ActivityEnding.unknown(annulled, paths);
    }
    List<Violation> found = always(reporting, before, paths);
    DateChecks.event(decidedOn, reporting.today(), "AKK-65.1-3", paths.field("IncidentDate"))
        .ifPresent(found::add);
    found.addAll(ActivityEnding.notBegun(before, reporting, paths));
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    return told(
        reporting,
        ended(reporting, before, ActivityDetails.ANNULLED, before.planned()),
        id,
        decidedOn,
        new Report(
            Kind.CHANGE,
            reporting.said().knownOn() == null ? decidedOn : reporting.said().knownOn()),
        "AKK-65.3-3");
  }

  private List<Violation> always(Reporting reporting, Activity before, ActivityPaths paths) {
    List<Violation> found = new ArrayList<>(ActivityEnding.notAnnulled(before, paths));
    found.addAll(
        report.of(
            reporting,
            events.find(before.code(), "A").orElseThrow(),
            before.details().startsOn(),
            paths));
    return found;
  }

  private static Activity ended(
      Reporting reporting, Activity before, int status, LocalDate endsOn) {
    return before
        .reportedBy(reporting.said().municipality())
        .ended(before.details().ending(status, endsOn));
  }

  private static Decision<CitizenFact> told(
      Reporting reporting, Activity after, UUID id, LocalDate date, Report report, String rule) {
    return new Decision.Accepted<>(
        ActivityFacts.of(reporting, after, "A", id, date, report, rule),
        ActivityAdvice.late(report, reporting.today()).stream().toList());
  }
}
