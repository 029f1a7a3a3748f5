package dk.dfdg.gateway.event;

import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.contact.Groups;
import dk.dfdg.gateway.contact.Registering;
import java.time.LocalDate;

/**
 * One report on an offer to decide.
 *
 * @param said what comes with every report
 */
record Reporting(Registering registering, ActivityReport said) {

  CitizenState state() {
    return registering.state();
  }

  LocalDate today() {
    return registering.today();
  }

  /** The day on which the jobcentre has learnt of what it reports. */
  LocalDate knownOn() {
    return said.knownBy(today());
  }

  /**
   * The contact group when an offer starts, or null. A dimittend with the right to dagpenge from a
   * day that is known is in group 1 from then on (pkt. 6.1 and 8.5.1 nr. 3).
   */
  Integer groupAt(LocalDate start) {
    CitizenState state = state();
    LocalDate right = state.benefitRightFrom();
    boolean becomesInsured =
        right != null
            && right.isAfter(today())
            && !start.isBefore(right)
            && state.isEnrolledOn(right)
            && state.enrollment().category() == Groups.GRADUATE
            && state.isInGroup(Groups.WITHOUT_BENEFIT);
    return becomesInsured ? Integer.valueOf(Groups.INSURED) : state.groupOn(start);
  }

  /** The same with another cause. */
  Reporting because(int cause) {
    return new Reporting(
        registering,
        new ActivityReport(said.municipality(), said.knownOn(), cause, said.comment()));
  }
}
