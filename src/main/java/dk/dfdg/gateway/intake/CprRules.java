package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.HistoryFact;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.PersonFact;
import dk.dfdg.gateway.citizen.PersonFact.CitizenAdded;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.citizen.PersonFact.ForeignAddressChanged;
import dk.dfdg.gateway.citizen.PersonFact.Moved;
import dk.dfdg.gateway.citizen.PersonFact.NumberChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an event in CPR means for a citizen. Pure. An event that is in history already means
 * nothing, so that a delivery can be given again.
 */
final class CprRules {
  /** Numbers are made in CPR and known here when CPR has delivered them. */
  private static final String NUMBER_MADE_IN_CPR = "ADM-04-1";

  private static final String DELIVERED = "ADM-05-1";
  private static final String CPR_STATUS = "HTY-A-1";
  private static final String RESIDENCE = "KON-07.4-1";

  private final JobcentreRegister jobcentres;

  CprRules(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
  }

  /** A citizen whom CPR has created, and who is not known yet. */
  List<PersonFact> added(CprEvent event) {
    mustBeKnown(event);
    return List.of(
        new CitizenAdded(event.day(), DELIVERED),
        new Moved(event.municipality(), event.day(), RESIDENCE));
  }

  /**
   * Every other event.
   *
   * @throws RowRefused when the event cannot be true as what is known stands
   */
  List<PersonFact> happened(CprEvent event, CitizenState state, List<HistoryFact> history) {
    mustBeKnown(event);
    if (event.kind() == CprEvent.Kind.NUMBER_CHANGED) {
      return numberChanged(event, state);
    }
    List<PersonFact> facts = new ArrayList<>();
    for (PersonFact fact : facts(event)) {
      if (!isIn(history, fact)) {
        mustBeLatest(event, history, fact);
        mustBeAlive(event, state, fact);
        facts.add(fact);
      }
    }
    return facts;
  }

  private static List<PersonFact> numberChanged(CprEvent event, CitizenState state) {
    if (state.cpr().equals(event.newNumber())) {
      return List.of();
    }
    if (!state.cpr().equals(event.cpr())) {
      throw new RowRefused(
          event.line(),
          "cpr",
          "The citizen has had another number since then.",
          "Give the number that the new one has taken the place of.");
    }
    return List.of(new NumberChanged(event.newNumber(), event.day(), NUMBER_MADE_IN_CPR));
  }

  private static List<PersonFact> facts(CprEvent event) {
    LocalDate day = event.day();
    return switch (event.kind()) {
      case CREATED, NUMBER_CHANGED -> List.of();
      case MOVED -> List.of(new Moved(event.municipality(), day, RESIDENCE));
      case DIED -> List.of(new Died(day, CPR_STATUS));
      case GONE_ABROAD -> List.of(new ForeignAddressChanged(true, false, day, CPR_STATUS));
      case TEMPORARY_FOREIGN_ADDRESS ->
          List.of(new ForeignAddressChanged(false, true, day, CPR_STATUS));
      case RETURNED -> returned(event);
    };
  }

  private static List<PersonFact> returned(CprEvent event) {
    PersonFact back = new ForeignAddressChanged(false, false, event.day(), CPR_STATUS);
    return event.municipality() == null
        ? List.of(back)
        : List.of(back, new Moved(event.municipality(), event.day(), RESIDENCE));
  }

  private static boolean isIn(List<HistoryFact> history, CitizenFact fact) {
    return history.stream()
        .anyMatch(
            known ->
                known.kind().equals(fact.kind())
                    && known.effectiveDate().equals(fact.effectiveDate())
                    && known.details().equals(fact.details()));
  }

  /** A correction of a day of death is later knowledge, however early the day. */
  private static void mustBeLatest(CprEvent event, List<HistoryFact> history, CitizenFact fact) {
    boolean overtaken =
        !(fact instanceof Died)
            && history.stream()
                .anyMatch(
                    known ->
                        known.kind().equals(fact.kind())
                            && known.effectiveDate().isAfter(fact.effectiveDate()));
    if (overtaken) {
      throw new RowRefused(
          event.line(),
          "date",
          "A later event of this kind is known for the citizen.",
          "Correct the day, or leave the row out: what is known is newer.");
    }
  }

  private static void mustBeAlive(CprEvent event, CitizenState state, CitizenFact fact) {
    if (!(fact instanceof Died) && state.isDeadOn(event.day().minusDays(1))) {
      throw new RowRefused(
          event.line(),
          "date",
          "The citizen had died before that day.",
          "Correct the day, or the number if it is not the right citizen.");
    }
  }

  private void mustBeKnown(CprEvent event) {
    if (event.municipality() != null && jobcentres.jobcentre(event.municipality()).isEmpty()) {
      throw new RowRefused(
          event.line(),
          "municipality",
          "The municipality is not in conf/registers/jobcentres.csv.",
          "Correct the code, or add the municipality with its jobcentre and start the gateway anew.");
    }
  }
}
