package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import java.time.LocalDate;
import java.util.List;

/** Whom the authorities around a citizen are told, and of what kind it is. */
enum Advis {
  /** Fravær afsluttet automatisk. */
  ABSENCE_ENDED(7),
  /** Første sygedag. */
  FIRST_SICK_DAY(8);

  private final int type;

  /**
   * @param type value of the code list PersonNotificationType
   */
  Advis(int type) {
    this.type = type;
  }

  /** To the responsible jobcentre; to nobody when there is none. */
  List<CitizenFact> toJobcentre(
      CitizenState state, String danish, String english, LocalDate day, String rule) {
    return to(Organisation.JOBCENTRE, state.jobcentre(), danish, english, day, rule);
  }

  /** To the citizen's a-kasse; to nobody when there is none. */
  List<CitizenFact> toFund(
      CitizenState state, String danish, String english, LocalDate day, String rule) {
    return to(Organisation.FUND, state.fund(), danish, english, day, rule);
  }

  private List<CitizenFact> to(
      int kind, String code, String danish, String english, LocalDate day, String rule) {
    return code == null
        ? List.of()
        : List.of(new Notified(new Organisation(kind, code), type, danish, english, day, rule));
  }
}
