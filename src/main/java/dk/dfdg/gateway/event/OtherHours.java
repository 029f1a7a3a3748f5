package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Other weekly hours in the course of an offer (pkt. 64.1 ad nr. 3): the activity is closed on the
 * last day with the old ones, for revision of plan, and a new one has the new ones. Told ahead of
 * time, the old one goes on until that day, which then tells its end.
 *
 * @param after the same activity as it would be with the new hours from its start
 * @param from the first day with the new hours
 */
record OtherHours(Reporting reporting, Activity before, Activity after, LocalDate from) {
  private static final String RULE = "AKK-64.3-3";

  /**
   * @param id of this registration, and of the new activity
   */
  List<CitizenFact> facts(UUID id, Report report) {
    List<CitizenFact> renewed =
        ActivityFacts.of(reporting, with(renewed(id), false), "P", id, from, report, RULE);
    if (from.minusDays(1).isAfter(reporting.today())) {
      return List.of(
          new ActivityRegistered(closing(), from.minusDays(1), RULE),
          renewed.get(0),
          renewed.get(1));
    }
    Activity closed = with(closed(ActivityDetails.INTERRUPTED), true);
    List<CitizenFact> old =
        ActivityFacts.of(
            reporting.because(ActivityFacts.REVISION_OF_PLAN),
            closed,
            "A",
            UUID.randomUUID(),
            closed.details().endsOn(),
            null,
            RULE);
    // The new one is there before the old one is closed: the citizen stays in activation.
    return List.of(old.get(0), renewed.get(0), renewed.get(1), old.get(1));
  }

  /** It goes on with the old hours, and ends on the day before the new ones. */
  private Activity closing() {
    return new Activity(
        after.type(),
        after.code(),
        after.municipality(),
        closed(before.details().statusOn(reporting.today())),
        true,
        false,
        null,
        ActivityFacts.REVISION_OF_PLAN);
  }

  private ActivityDetails closed(int status) {
    ActivityDetails was = before.details();
    ActivityDetails whole = after.details();
    return new ActivityDetails(
        was.id(),
        whole.jobplan(),
        was.givenOn(),
        status,
        whole.startsOn(),
        from.minusDays(1),
        was.hours(),
        was.minutes(),
        whole.jobOrderType(),
        whole.cvr(),
        whole.pNumber());
  }

  private ActivityDetails renewed(UUID id) {
    ActivityDetails whole = after.details();
    return new ActivityDetails(
        id,
        whole.jobplan(),
        whole.givenOn(),
        from.isAfter(reporting.today()) ? ActivityDetails.PLANNED : ActivityDetails.RUNNING,
        from,
        whole.endsOn(),
        whole.hours(),
        whole.minutes(),
        whole.jobOrderType(),
        whole.cvr(),
        whole.pNumber());
  }

  private Activity with(ActivityDetails details, boolean endTold) {
    return new Activity(after.type(), after.code(), after.municipality(), details, true, endTold);
  }
}
