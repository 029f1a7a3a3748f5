package dk.dfdg.gateway.intake;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.Consequence;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.citizen.PersonFact.Died;
import dk.dfdg.gateway.citizen.PersonFact.ForeignAddressChanged;
import dk.dfdg.gateway.citizen.PersonFact.JobcentreChanged;
import dk.dfdg.gateway.citizen.PersonFact.Moved;
import dk.dfdg.gateway.citizen.PersonFact.NumberChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a change in CPR means for who is responsible, and who must be told of it (advis). */
public final class CprConsequences implements Consequence {
  private final JobcentreRegister jobcentres;

  public CprConsequences(JobcentreRegister jobcentres) {
    this.jobcentres = jobcentres;
  }

  @Override
  public List<? extends CitizenFact> of(
      CitizenFact fact, CitizenState before, CitizenState after, LocalDate today) {
    if (fact instanceof Moved moved) {
      return moved(moved, before, after, today);
    } else if (fact instanceof Died) {
      return told(before.jobcentre(), "Borgeren er død.", "The citizen is dead.", fact, today);
    } else if (fact instanceof NumberChanged) {
      return told(
          before.jobcentre(),
          "Borgeren har fået et andet CPR-nummer.",
          "The citizen has been given another CPR number.",
          fact,
          today);
    } else if (fact instanceof ForeignAddressChanged address) {
      return foreign(address, before, today);
    }
    return List.of();
  }

  private static List<CitizenFact> foreign(
      ForeignAddressChanged address, CitizenState before, LocalDate today) {
    String danish = "Borgeren har ikke længere en adresse i udlandet.";
    String english = "The citizen no longer has an address abroad.";
    if (address.abroad()) {
      danish = "Borgeren er udrejst.";
      english = "The citizen has gone abroad.";
    } else if (address.temporaryForeignAddress()) {
      danish = "Borgeren har en midlertidig adresse i udlandet.";
      english = "The citizen has a temporary address abroad.";
    }
    return told(before.jobcentre(), danish, english, address, today);
  }

  /**
   * The jobcentre of the municipality of residence is responsible, unless a municipality of stay
   * has taken over (§ 7 stk. 4). It becomes so when the move is known here, not before.
   */
  private List<CitizenFact> moved(
      Moved moved, CitizenState before, CitizenState after, LocalDate today) {
    String stay = after.person().municipalityOfStay();
    String jobcentre = jobcentres.jobcentre(moved.municipality()).orElse(after.jobcentre());
    if (jobcentre == null || stay != null && !stay.equals(moved.municipality())) {
      return List.of();
    }
    boolean another = !jobcentre.equals(before.jobcentre());
    List<CitizenFact> facts = new ArrayList<>();
    if (another || stay != null) {
      facts.add(new JobcentreChanged(jobcentre, null, today, moved.rule()));
    }
    if (another && before.jobcentre() != null) {
      facts.addAll(
          told(
              before.jobcentre(),
              "Borgeren er flyttet til en anden kommune.",
              "The citizen has moved to another municipality.",
              moved,
              today));
      facts.addAll(
          told(
              jobcentre,
              "Borgeren er flyttet til kommunen.",
              "The citizen has moved to the municipality.",
              moved,
              today));
    }
    return facts;
  }

  /** Only a jobcentre that has the citizen is told. */
  private static List<CitizenFact> told(
      String jobcentre, String danish, String english, CitizenFact fact, LocalDate today) {
    return jobcentre == null
        ? List.of()
        : List.of(
            new Notified(
                new Organisation(Organisation.JOBCENTRE, jobcentre),
                NotificationType.CHANGE_IN_CPR,
                danish,
                english,
                today,
                fact.rule()));
  }
}
