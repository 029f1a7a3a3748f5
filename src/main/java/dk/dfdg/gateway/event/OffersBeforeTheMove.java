package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.FundCourse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was over already when a membership was registered backwards: the offers and the activation
 * after its first day. The a-kasse that pays for those days needs them to pay correctly (§ 61 and
 * pkt. 61.1, pkt. 65.3 nr. 4), although another one was told of them when it was the member's.
 *
 * @param fund code of the new a-kasse
 * @param from the first day of the membership
 */
record OffersBeforeTheMove(CitizenState state, String fund, LocalDate from) {
  private static final String RULE = "AKK-61-3";
  private static final Set<Integer> OVER =
      Set.of(ActivityDetails.COMPLETED, ActivityDetails.INTERRUPTED);

  /**
   * Andet, in the code list ActivityStatusCauseType: of an end that was told before it was kept.
   */
  private static final int OTHER = 5;

  /** How each began, unless the a-kasse knows it from before, and how it ended. */
  List<EventOccurred> offers() {
    FundCourse course = state.fundCourse();
    List<EventOccurred> told = new ArrayList<>();
    for (Activity activity : course.activities()) {
      ActivityDetails offer = activity.details();
      if (activity.endTold() && OVER.contains(offer.status()) && !offer.endsOn().isBefore(from)) {
        if (!course.toldOf(offer.id()).contains(fund)) {
          LocalDate first = offer.startsOn().isAfter(from) ? offer.startsOn() : from;
          ActivityDetails running = offer.ending(ActivityDetails.RUNNING, offer.endsOn());
          told.add(told(activity, "P", first, running, null));
        }
        told.add(told(activity, "A", offer.endsOn(), offer, cause(activity)));
      }
    }
    return told;
  }

  private static Integer cause(Activity activity) {
    if (activity.endCause() != null) {
      return activity.endCause();
    }
    return activity.details().status() == ActivityDetails.COMPLETED
        ? ActivityFacts.AT_ITS_END
        : OTHER;
  }

  private EventOccurred told(
      Activity activity, String phase, LocalDate date, ActivityDetails offer, Integer cause) {
    EventContent content = EventContent.ofOffer(activity.municipality(), offer, null, cause, null);
    return Forming.to(
        fund, new EventOccurred(Event.formed(activity.code(), date, content).inPhase(phase), RULE));
  }

  /** T03 and T04 of each time in activation that was over before the present one, if any. */
  List<EventOccurred> activation() {
    FundCourse course = state.fundCourse();
    LocalDate last = course.activationSince();
    List<EventOccurred> told = new ArrayList<>();
    LocalDate day = from;
    while (last != null && day.isBefore(last)) {
      LocalDate first = day;
      while (day.isBefore(last) && course.isActiveOn(day)) {
        day = day.plusDays(1);
      }
      boolean goesOn = course.activated() && day.equals(last);
      if (day.isAfter(first) && !goesOn && state.isInCircleOn(first)) {
        told.add(Forming.to(fund, ActivationOfMember.event(Event.ACTIVATION_STARTED, first)));
        told.add(Forming.to(fund, ActivationOfMember.event(Event.ACTIVATION_ENDED, day)));
      }
      day = day.isAfter(first) ? day : day.plusDays(1);
    }
    return told;
  }
}
