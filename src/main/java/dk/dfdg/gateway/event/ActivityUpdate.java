package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Kind;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One change of an offer, and which of those of pkt. 64.1 it is. The status decides: an offer that
 * is planned or running goes on, one that has ended is corrected.
 *
 * @param before as it was registered
 * @param offer as it is reported
 * @param after the same activity as it would be from now on
 * @param hoursFrom the day from which other hours apply, or null
 */
record ActivityUpdate(
    Reporting reporting,
    Activity before,
    ActivityContent offer,
    Activity after,
    LocalDate hoursFrom,
    ActivityLimits limits) {

  /** The message that it leads to. */
  String phase() {
    return goesOn() && !(isProlonged() && limits.prolongedAsEnded()) ? "P" : "A";
  }

  private boolean goesOn() {
    return ActivityRules.isGoing(offer.status());
  }

  /** The end date is past, or has been told. */
  private boolean isAfterItsEnd() {
    return before.endTold() || reporting.today().isAfter(before.details().endsOn());
  }

  /** Pkt. 64.1 ad nr. 4: the course runs although the a-kasse has been told of its end. */
  private boolean isProlonged() {
    return goesOn() && before.endTold();
  }

  /** Pkt. 64.1 ad nr. 3: other hours in a course that goes on make a new activity. */
  private boolean isOtherHoursInCourse() {
    boolean begun = !before.details().startsOn().isAfter(reporting.today());
    return goesOn()
        && offer.hasOtherHoursThan(before.details())
        && (hoursFrom == null ? begun : hoursFrom.isAfter(offer.startsOn()));
  }

  List<Violation> violations(ActivityPaths paths) {
    List<Violation> found = new ArrayList<>();
    if (offer.status() == ActivityDetails.ANNULLED) {
      found.add(ActivityEnding.status(offer.status(), paths));
    }
    if (goesOn() && isAfterItsEnd() && offer.endsOn().isBefore(reporting.today())) {
      found.add(
          Violation.of(FaultCode.STATUS_CONTRADICTS_DATES, "AKK-64.4-3")
              .at(paths.status(), Integer.toString(offer.status())));
    }
    if (!before.endTold()) {
      ActivityEnding.statusAndPlan(before, offer.status(), offer.endsOn(), paths)
          .ifPresent(found::add);
    }
    if (isOtherHoursInCourse()) {
      if (hoursFrom == null) {
        found.add(
            Violation.of(FaultCode.HOURS_DAY_MISSING, "AKK-64.3-3")
                .at(paths.field("HoursApplyFromDate"), null));
      } else if (hoursFrom.isAfter(offer.endsOn())) {
        found.add(
            Violation.of(FaultCode.HOURS_DAY_OUTSIDE, "AKK-64.3-3")
                .at(paths.field("HoursApplyFromDate"), hoursFrom.toString()));
      }
    }
    return found;
  }

  /**
   * @param id of this registration
   */
  Decision<CitizenFact> accepted(UUID id) {
    if (isOtherHoursInCourse()) {
      return decision(
          new OtherHours(reporting, before, after, hoursFrom).facts(id, report()), List.of());
    }
    if (!goesOn()) {
      return decision(corrected(id), List.of());
    }
    if (!isProlonged() && tellsNothing()) {
      return new Decision.Accepted<>(List.of(), List.of(ActivityAdvice.unchanged()));
    }
    return decision(changed(id), newOffer());
  }

  private Decision<CitizenFact> decision(List<CitizenFact> facts, List<Advice> advice) {
    List<Advice> told = new ArrayList<>(advice);
    ActivityAdvice.late(report(), reporting.today()).ifPresent(told::add);
    return new Decision.Accepted<>(facts, told);
  }

  private List<CitizenFact> corrected(UUID id) {
    return ActivityFacts.of(
        reporting,
        stopped(),
        "A",
        id,
        offer.endsOn(),
        report(),
        before.endTold() ? "AKK-64.4-3" : "AKK-65.3-4");
  }

  private List<CitizenFact> changed(UUID id) {
    return ActivityFacts.of(
        reporting,
        with(after.details(), false),
        phase(),
        id,
        reporting.knownOn(),
        report(),
        changeRule());
  }

  private String changeRule() {
    return isProlonged() ? "AKK-64.4-2" : isOnOtherDates() ? "AKK-64.3-2" : "AKK-64.3-1";
  }

  /** A running or prolonged offer on other dates is a new one, which the citizen is told of. */
  private List<Advice> newOffer() {
    boolean running = !before.details().startsOn().isAfter(reporting.today());
    return running && isOnOtherDates()
        ? ActivityAdvice.newOffer(after.details(), changeRule(), reporting.today())
        : List.of();
  }

  private boolean isOnOtherDates() {
    return !offer.startsOn().equals(before.details().startsOn())
        || !offer.endsOn().equals(before.details().endsOn());
  }

  private Report report() {
    Kind kind =
        !isAfterItsEnd()
            ? Kind.CHANGE
            : offer.hasOtherHoursThan(before.details())
                ? Kind.CORRECTED_HOURS
                : Kind.CORRECTED_DATES;
    return new Report(kind, reporting.knownOn());
  }

  /** Same offer, and only its status has moved on with time. */
  private boolean tellsNothing() {
    LocalDate today = reporting.today();
    ActivityDetails was = before.details();
    ActivityDetails is = after.details();
    return before.code().equals(after.code())
        && before.municipality().equals(after.municipality())
        && was.ending(was.statusOn(today), was.endsOn())
            .equals(is.ending(is.statusOn(today), is.endsOn()));
  }

  /** Who is told of a stop before the end keeps the plan; a corrected plan is the plan. */
  private Activity stopped() {
    return offer.status() == ActivityDetails.INTERRUPTED
        ? new Activity(
            after.type(),
            after.code(),
            after.municipality(),
            after.details(),
            true,
            true,
            offer.endsOn().isBefore(before.planned()) ? before.planned() : null,
            null)
        : with(after.details(), true);
  }

  private Activity with(ActivityDetails details, boolean endTold) {
    return new Activity(after.type(), after.code(), after.municipality(), details, true, endTold);
  }
}
