package dk.dfdg.gateway.person;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.List;

/** Advis: what the responsible jobcentre is told. */
final class Notices {
  private static final int CONTRADICTION = 6;
  private static final int CONTACT_GROUP_CHANGED = 10;
  private static final int JOBCENTRE_CHANGED = 11;

  private Notices() {}

  /** Registrations contradict each other. */
  static List<Notified> contradictions(
      CitizenState state, List<Advice> contradictions, LocalDate today) {
    return state.jobcentre() == null
        ? List.of()
        : contradictions.stream()
            .map(
                one ->
                    new Notified(
                        jobcentre(state),
                        CONTRADICTION,
                        one.danish(),
                        one.english(),
                        today,
                        one.rule()))
            .toList();
  }

  /** A contact group began or ended, and somebody else than the jobcentre has registered it. */
  static List<CitizenFact> groupChanged(Registering registering, String danish, String english) {
    CitizenState state = registering.state();
    return state.jobcentre() == null || jobcentre(state).equals(registering.organisation())
        ? List.of()
        : List.of(
            new Notified(
                jobcentre(state),
                CONTACT_GROUP_CHANGED,
                danish,
                english,
                registering.today(),
                "PUB-100008"));
  }

  /** Told to the jobcentre that was responsible until now. */
  static List<CitizenFact> jobcentreChanged(Registering registering, String newJobcentre) {
    CitizenState state = registering.state();
    return state.jobcentre() == null || state.jobcentre().equals(newJobcentre)
        ? List.of()
        : List.of(
            new Notified(
                jobcentre(state),
                JOBCENTRE_CHANGED,
                "Jobcenter %s er nu ansvarligt for borgeren.".formatted(newJobcentre),
                "Jobcentre %s is now responsible for the citizen.".formatted(newJobcentre),
                registering.today(),
                "KON-07.4-1"));
  }

  private static Organisation jobcentre(CitizenState state) {
    return new Organisation(Organisation.JOBCENTRE, state.jobcentre());
  }
}
