package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.EventContent;
import dk.dfdg.gateway.citizen.EventFact.EventOccurred;
import dk.dfdg.gateway.citizen.MembershipFact.MembershipRecalled;
import dk.dfdg.gateway.citizen.PersonFact.FundChanged;
import dk.dfdg.gateway.citizen.VisitationFact.ContactGroupStarted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Offers that go on when the citizen becomes a member of another a-kasse: that one is to pay
 * correctly from then on (§ 61), so it gets an I-P of each, dated by the first day on which it
 * concerns the new fund, and T03. Of a membership that is registered backwards, also what is over
 * by then. Asked after the move itself has been told.
 */
public final class OffersOfMember implements Consequence {
  private static final String RULE = "AKK-61-3";

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    boolean moved = fact instanceof FundChanged || fact instanceof MembershipRecalled;
    if (after.deadSince() != null || !moved && !(fact instanceof ContactGroupStarted)) {
      return List.of();
    }
    List<CitizenFact> facts = new ArrayList<>();
    String fund = after.fundOn(today);
    if (moved && fund != null && !fund.equals(before.fundOn(today))) {
      OffersBeforeTheMove past = new OffersBeforeTheMove(after, fund, firstDay(fact));
      facts.addAll(past.offers());
      facts.addAll(past.activation());
      after.fundCourse().activities().stream()
          .filter(each -> goesOn(each, fact.effectiveDate()))
          .map(each -> told(each, fact.effectiveDate(), fund))
          .forEach(facts::add);
    }
    if (after.fundCourse().activated()) {
      LocalDate active = after.fundCourse().activationSince();
      LocalDate first =
          fact instanceof MembershipRecalled && today.isAfter(active) ? today : active;
      facts.addAll(ActivationOfMember.handedOver(after, today, first));
    }
    return facts;
  }

  /** A recalled membership counts as if it had never been. */
  private static LocalDate firstDay(CitizenFact fact) {
    return fact instanceof MembershipRecalled recall
        ? recall.recalled().registeredFrom()
        : fact.effectiveDate();
  }

  private static boolean goesOn(Activity activity, LocalDate day) {
    ActivityDetails offer = activity.details();
    return ActivityRules.isGoing(offer.status())
        && !activity.endTold()
        && !offer.endsOn().isBefore(day);
  }

  private static EventOccurred told(Activity activity, LocalDate day, String fund) {
    ActivityDetails offer = activity.details();
    LocalDate date = offer.startsOn().isAfter(day) ? offer.startsOn() : day;
    EventContent content =
        EventContent.ofOffer(
            activity.municipality(),
            offer.ending(offer.statusOn(day), offer.endsOn()),
            null,
            null,
            null);
    return Forming.to(
        fund, new EventOccurred(Event.formed(activity.code(), date, content).inPhase("P"), RULE));
  }
}
