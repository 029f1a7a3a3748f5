package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import dk.dfdg.gateway.contact.Registering;
import java.util.List;

/** Advis: what the responsible jobcentre is told. */
final class GroupNotices {
  private GroupNotices() {}

  /** A contact group began or ended, and somebody else than the jobcentre has registered it. */
  static List<CitizenFact> groupChanged(Registering registering, String danish, String english) {
    CitizenState state = registering.state();
    Organisation responsible = new Organisation(Organisation.JOBCENTRE, state.jobcentre());
    return responsible.equals(registering.organisation())
        ? List.of()
        : MessageFact.toJobcentre(
            state,
            NotificationType.CONTACT_GROUP_CHANGED,
            danish,
            english,
            registering.today(),
            "PUB-100008");
  }

  /** Told to the jobcentre that was responsible until now. */
  static List<CitizenFact> jobcentreChanged(Registering registering, String newJobcentre) {
    return newJobcentre.equals(registering.state().jobcentre())
        ? List.of()
        : MessageFact.toJobcentre(
            registering.state(),
            NotificationType.JOBCENTRE_CHANGED,
            "Jobcenter %s er nu ansvarligt for borgeren.".formatted(newJobcentre),
            "Jobcentre %s is now responsible for the citizen.".formatted(newJobcentre),
            registering.today(),
            "KON-07.4-1");
  }
}
