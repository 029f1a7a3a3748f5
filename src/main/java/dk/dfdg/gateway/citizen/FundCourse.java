package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.EventFact.EventSent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What concerns the a-kasse: membership, the offers in which the member takes part, and which fund
 * has been told of them (chapter 11).
 *
 * @param membership as the fund has reported it, or null; the fund's code alone is in {@link
 *     Person}
 * @param activities in the order of their latest registration, the open ones and the last that have
 *     ended
 * @param activated the citizen is "I Aktivering"
 * @param activationSince the day from which the citizen is, or no longer is; null until the first
 *     time
 * @param activationToldTo code of the a-kasse that has been told so (T03) and not yet that it is
 *     over (T04); or null
 * @param offersTold which a-kasse has been told of which offer
 * @param funds of which the citizen has been a member, since this is recorded
 * @param groups contact groups, since this is recorded
 * @param toldEnrolled code of the a-kasse that has been told of the present enrollment, or null
 */
public record FundCourse(
    Membership membership,
    List<Activity> activities,
    boolean activated,
    LocalDate activationSince,
    String activationToldTo,
    List<OfferTold> offersTold,
    Periods funds,
    Periods groups,
    String toldEnrolled) {

  /** So many ended offers stay to be read and corrected. */
  private static final int MOST_ENDED = 40;

  /** An a-kasse has been told of an offer. */
  public record OfferTold(UUID activity, String fund) {}

  /** Nothing has happened yet. */
  public static final FundCourse NONE =
      new FundCourse(
          null, List.of(), false, null, null, List.of(), Periods.NONE, Periods.NONE, null);

  /** Of one that was written before these were kept, they are empty. */
  public FundCourse {
    offersTold = offersTold == null ? List.of() : offersTold;
    funds = funds == null ? Periods.NONE : funds;
    groups = groups == null ? Periods.NONE : groups;
  }

  public Optional<Activity> activity(UUID id) {
    return activities.stream().filter(each -> each.details().id().equals(id)).findFirst();
  }

  /** The a-kasser that have been told of the offer. */
  public List<String> toldOf(UUID activity) {
    return offersTold.stream()
        .filter(told -> told.activity().equals(activity))
        .map(OfferTold::fund)
        .toList();
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
    return new FundCourse(
        changed,
        activities,
        activated,
        activationSince,
        activationToldTo,
        offersTold,
        funds,
        groups,
        toldEnrolled);
  }

  /** With the activity, in the place of one with the same id. */
  FundCourse with(Activity activity) {
    List<Activity> others = new ArrayList<>(activities);
    others.removeIf(other -> other.details().id().equals(activity.details().id()));
    others.add(activity);
    List<Activity> left = kept(others);
    List<UUID> known = left.stream().map(each -> each.details().id()).toList();
    return new FundCourse(
        membership,
        left,
        activated,
        activationSince,
        activationToldTo,
        offersTold.stream().filter(told -> known.contains(told.activity())).toList(),
        funds,
        groups,
        toldEnrolled);
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

  FundCourse activated(boolean active, LocalDate since) {
    return new FundCourse(
        membership,
        activities,
        active,
        since,
        activationToldTo,
        offersTold,
        funds,
        groups,
        toldEnrolled);
  }

  /** As it is once an a-kasse has been told of an offer or of activation. */
  FundCourse told(EventSent sent) {
    if (sent.receiver().type() != Organisation.FUND) {
      return this;
    }
    String fund = sent.receiver().code();
    ActivityDetails offer = sent.event().content().activity();
    if (offer != null && !toldOf(offer.id()).contains(fund)) {
      List<OfferTold> all = new ArrayList<>(offersTold);
      all.add(new OfferTold(offer.id(), fund));
      return told(activationToldTo, List.copyOf(all));
    }
    return switch (sent.event().code()) {
      case Event.ACTIVATION_STARTED -> told(fund, offersTold);
      case Event.ACTIVATION_ENDED -> told(null, offersTold);
      default -> this;
    };
  }

  private FundCourse told(String activation, List<OfferTold> offers) {
    return new FundCourse(
        membership,
        activities,
        activated,
        activationSince,
        activation,
        offers,
        funds,
        groups,
        toldEnrolled);
  }

  FundCourse in(Periods newFunds, Periods newGroups) {
    return new FundCourse(
        membership,
        activities,
        activated,
        activationSince,
        activationToldTo,
        offersTold,
        newFunds,
        newGroups,
        toldEnrolled);
  }

  FundCourse toldEnrolled(String fund) {
    return new FundCourse(
        membership,
        activities,
        activated,
        activationSince,
        activationToldTo,
        offersTold,
        funds,
        groups,
        fund);
  }
}
