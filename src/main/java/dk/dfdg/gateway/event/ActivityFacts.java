package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered.Report;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
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

  private ActivityFacts() {}

  /**
   * Tells the a-kasse of the offer as it is now.
   *
   * @param phase P for one that starts, is changed or goes on; A for one that has ended, is
   *     interrupted or annulled, or was so otherwise than told
   * @param id of the event
   * @param date hændelsesdato
   * @param report what is reported, or null
   */
  static List<CitizenFact> of(
      Reporting reporting,
      Activity activity,
      String phase,
      UUID id,
      LocalDate date,
      Report report,
      String rule) {
    ActivityReport said = reporting.said();
    Event event =
        new Event(
            id,
            activity.code(),
            phase,
            date,
            reporting.registering().channel(),
            reporting.registering().organisation(),
            EventContent.ofOffer(
                activity.municipality(),
                activity.details(),
                said.knownOn(),
                said.cause(),
                said.comment()));
    Activity registered = phase.equals("A") ? activity.because(said.cause()) : activity;
    return List.of(
        new EventOccurred(event, rule), new ActivityRegistered(registered, report, date, rule));
  }

  /** § 64 stk. 1 nr. 2: it ends by itself on its end date. */
  static List<CitizenFact> endedByItself(Activity activity, LocalDate day, String rule) {
    ActivityDetails details = activity.details();
    Integer cause = activity.endCause();
    int status = cause == null ? ActivityDetails.COMPLETED : ActivityDetails.INTERRUPTED;
    return formedEnd(
        activity.ended(details.ending(status, details.endsOn())),
        cause == null ? AT_ITS_END : cause,
        null,
        day,
        rule);
  }

  /** An end that nobody reports, and why. */
  static List<CitizenFact> formedEnd(
      Activity ended, int cause, String comment, LocalDate day, String rule) {
    EventContent content =
        EventContent.ofOffer(ended.municipality(), ended.details(), null, cause, comment);
    Event event = Event.formed(ended.code(), day, content).inPhase("A");
    return List.of(
        new EventOccurred(event, rule), new ActivityRegistered(ended.because(cause), day, rule));
  }
}
