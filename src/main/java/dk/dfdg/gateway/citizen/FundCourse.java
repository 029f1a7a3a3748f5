package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What concerns the a-kasse: membership, and the offers in which the member takes part (chapter
 * 11).
 *
 * @param membership as the fund has reported it, or null; the fund's code alone is in {@link
 *     Person}
 * @param activities in the order of their latest registration, the open ones and the last that have
 *     ended
 * @param activated the a-kasse has been told that the citizen is "I Aktivering" (T03)
 * @param activationSince the day from which the citizen is, or no longer is; null until the first
 *     time
 * @param toldEnrolled code of the a-kasse that has been told of the present enrollment, or null
 */
public record FundCourse(
    Membership membership,
    List<Activity> activities,
    boolean activated,
    LocalDate activationSince,
    String toldEnrolled) {

  /** So many ended offers stay to be read and corrected. */
  private static final int MOST_ENDED = 40;

  /** Nothing has happened yet. */
  public static final FundCourse NONE = new FundCourse(null, List.of(), false, null, null);

  public Optional<Activity> activity(UUID id) {
    return activities.stream().filter(each -> each.details().id().equals(id)).findFirst();
  }

  /** Takes part in an offer on that day; a fleksjob is employment, not activation. */
  public boolean isActiveOn(LocalDate day) {
    return activities.stream()
        .map(Activity::details)
        .anyMatch(each -> !each.inFleksjob() && each.runsOn(day));
  }

  /** Hired in a fleksjob on that day (§ 62 stk. 1 nr. 2). */
  public boolean isInFleksjobOn(LocalDate day) {
    return activities.stream()
        .map(Activity::details)
        .anyMatch(each -> each.inFleksjob() && each.runsOn(day));
  }

  FundCourse with(Membership changed) {
    return new FundCourse(changed, activities, activated, activationSince, toldEnrolled);
  }

  /** With the activity, in the place of one with the same id. */
  FundCourse with(Activity activity) {
    List<Activity> others = new ArrayList<>(activities);
    others.removeIf(other -> other.details().id().equals(activity.details().id()));
    others.add(activity);
    return new FundCourse(membership, kept(others), activated, activationSince, toldEnrolled);
  }

  /**
   * Of offers whose end is told only the latest may still be corrected, and those are kept by which
   * the a-kasse knows the citizen to be in activation. All others are in history.
   */
  private List<Activity> kept(List<Activity> all) {
    List<Activity> over = all.stream().filter(this::isOver).toList();
    List<Activity> left = new ArrayList<>(all);
    left.removeAll(over.subList(0, Math.max(0, over.size() - MOST_ENDED)));
    return List.copyOf(left);
  }

  private boolean isOver(Activity activity) {
    ActivityDetails offer = activity.details();
    boolean counts = offer.status() != ActivityDetails.ANNULLED && !offer.inFleksjob();
    boolean earlier = activationSince != null && offer.endsOn().isBefore(activationSince);
    return activity.endTold() && (!counts || earlier);
  }

  FundCourse activated(boolean told, LocalDate since) {
    return new FundCourse(membership, activities, told, since, toldEnrolled);
  }

  FundCourse toldEnrolled(String fund) {
    return new FundCourse(membership, activities, activated, activationSince, fund);
  }
}
