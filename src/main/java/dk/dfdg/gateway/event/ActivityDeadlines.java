package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Deadline;
import dk.dfdg.gateway.citizen.DeadlineRule;
import dk.dfdg.gateway.citizen.EventFact.ActivityRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * § 64 stk. 1 nr. 2 and § 66: an offer's end is reported by itself on its end date; of one that is
 * registered later than that, at once.
 */
public final class ActivityDeadlines implements DeadlineRule, Consequence {
  private static final String KIND = "offer-ends";
  private static final String RULE = "AKK-64.2-1";

  @Override
  public List<Deadline> ahead(CitizenState state) {
    return state.fundCourse().activities().stream()
        .filter(ActivityDeadlines::isOpen)
        .map(Activity::details)
        .map(each -> new Deadline(KIND, each.id().toString(), each.endsOn(), RULE))
        .toList();
  }

  private static boolean isOpen(Activity activity) {
    return !activity.endTold() && ActivityRules.isGoing(activity.details().status());
  }

  @Override
  public List<CitizenFact> fall(CitizenState state, Deadline deadline) {
    Activity activity =
        state.fundCourse().activity(UUID.fromString(deadline.subject())).orElseThrow();
    return ActivityFacts.endedByItself(activity, deadline.dueOn(), RULE);
  }

  @Override
  public List<CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (!(fact instanceof ActivityRegistered registered)) {
      return List.of();
    }
    Activity activity = registered.activity();
    LocalDate end = activity.details().endsOn();
    return isOpen(activity) && !end.isAfter(today)
        ? ActivityFacts.endedByItself(activity, end, RULE)
        : List.of();
  }
}
