package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.Activity;
import dk.dfdg.gateway.citizen.ActivityDetails;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import java.time.LocalDate;
import java.util.List;

/**
 * Offers at a death: nothing lies ahead of the dead, so that their end is told at once. Those that
 * have begun stop on the day of death, the others are annulled (pkt. 65.3 nr. 3). One whose later
 * end was told already is told again, also when CPR corrects the day.
 */
public final class OffersOfTheDead implements Consequence {
  /** Andet, in the code list ActivityStatusCauseType. */
  private static final int OTHER = 5;

  private static final String WHY = "Borgeren er død.";

  private final Activation activation;

  /**
   * @param activation whose end is told with that of the last offer, or by itself when the last one
   *     ended on the day of death
   */
  public OffersOfTheDead(Activation activation) {
    this.activation = activation;
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (!(fact instanceof Died died)) {
      return List.of();
    }
    List<CitizenFact> ended =
        after.fundCourse().activities().stream()
            .filter(each -> each.details().status() != ActivityDetails.ANNULLED)
            .filter(each -> isCutOff(each, before.deadSince(), died.effectiveDate()))
            .flatMap(each -> ended(each, died.effectiveDate()).stream())
            .toList();
    return ended.isEmpty() ? activation.now(after, today) : ended;
  }

  /** It ends after the death, or was ended by one on another day. */
  private static boolean isCutOff(Activity offer, LocalDate formerDeath, LocalDate death) {
    LocalDate end = offer.details().endsOn();
    return end.isAfter(death)
        || end.isBefore(death) && end.equals(formerDeath) && end.isBefore(offer.planned());
  }

  private static List<CitizenFact> ended(Activity offer, LocalDate death) {
    ActivityDetails details = offer.details();
    if (details.startsOn().isAfter(death)) {
      return ActivityFacts.formedEnd(
          offer.ended(details.ending(ActivityDetails.ANNULLED, offer.planned())),
          ActivityEnding.NEVER_BEGUN,
          WHY,
          death,
          "AKK-65.3-3");
    }
    boolean over = !offer.planned().isAfter(death);
    LocalDate end = over ? offer.planned() : death;
    int status = over ? ActivityDetails.COMPLETED : ActivityDetails.INTERRUPTED;
    return ActivityFacts.formedEnd(
        offer.ended(details.ending(status, end)),
        over ? ActivityFacts.AT_ITS_END : OTHER,
        over ? null : WHY,
        end,
        "AKK-65.3-4");
  }
}
