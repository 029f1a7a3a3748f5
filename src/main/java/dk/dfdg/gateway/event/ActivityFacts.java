package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.contact.Registering;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is recorded of a report on an offer: what the a-kasse hears, and the offer as it is from
 * then on.
 */
final class ActivityFacts {
  /** Revision af plan, in the code list ActivityStatusCauseType. */
  static final int REVISION_OF_PLAN = 1;

  /** Afsluttet på slutdatoen. */
  static final int AT_ITS_END = 3;

  /**
   * A message about the offer.
   *
   * @param id of the event
   * @param phase P or A
   * @param date hændelsesdato
   */
  record Told(UUID id, String phase, LocalDate date) {}

  private ActivityFacts() {}

  /** I-P: the offer starts, is changed or goes on. */
  static List<CitizenFact> going(
      Registering registering,
      Activity activity,
      ActivityReport said,
      UUID id,
      LocalDate date,
      Report report,
      String rule) {
    return facts(registering, activity, said, new Told(id, "P", date), report, rule);
  }

  /** I-A: the offer has ended, is interrupted or annulled, or was so otherwise than told. */
  static List<CitizenFact> ended(
      Registering registering,
      Activity activity,
      ActivityReport said,
      UUID id,
      LocalDate date,
      Report report,
      String rule) {
    return facts(registering, activity, said, new Told(id, "A", date), report, rule);
  }

  private static List<CitizenFact> facts(
      Registering registering,
      Activity activity,
      ActivityReport said,
      Told told,
      Report report,
      String rule) {
    Event event =
        new Event(
            told.id(),
            activity.code(),
            told.phase(),
            told.date(),
            registering.channel(),
            registering.organisation(),
            content(activity, said.knownOn(), said.cause(), said.comment()));
    return List.of(
        new EventOccurred(event, rule),
        new ActivityRegistered(activity, report, told.date(), rule));
  }

  /** § 64 stk. 1 nr. 2: it ends by itself on its end date. */
  static List<CitizenFact> endedByItself(Activity activity, LocalDate day, String rule) {
    ActivityDetails details = activity.details();
    Activity ended =
        new Activity(
            activity.type(),
            activity.code(),
            activity.municipality(),
            details.ending(ActivityDetails.COMPLETED, details.endsOn()),
            activity.startTold(),
            true);
    Event event =
        Event.formed(activity.code(), day, content(ended, null, AT_ITS_END, null)).inPhase("A");
    return List.of(new EventOccurred(event, rule), new ActivityRegistered(ended, null, day, rule));
  }

  private static EventContent content(
      Activity activity, LocalDate knownOn, Integer cause, String comment) {
    return EventContent.NONE.ofActivity(
        activity.municipality(), activity.details(), knownOn, cause, comment);
  }
}
