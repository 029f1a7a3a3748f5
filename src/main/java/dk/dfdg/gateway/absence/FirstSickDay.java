package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.citizen.MessageFact;
import dk.dfdg.gateway.citizen.NotificationType;
import java.time.LocalDate;
import java.util.List;

/**
 * The a-kasse of a recipient of dagpenge is told the first sick day, and when it was wrong: the
 * time limit for sickness benefit depends on it (pkt. 19.1).
 */
final class FirstSickDay {
  private static final String RULE = "FRA-19.1-29";

  List<CitizenFact> registered(CitizenState state, Absence absence, LocalDate today) {
    return isTold(state, absence)
        ? MessageFact.toFund(
            state,
            NotificationType.FIRST_SICK_DAY,
            "Første sygedag er %s.".formatted(absence.start()),
            "The first sick day is %s.".formatted(absence.start()),
            today,
            RULE)
        : List.of();
  }

  List<CitizenFact> corrected(CitizenState state, Absence before, Absence after, LocalDate today) {
    if (isTold(state, before) && !isTold(state, after)) {
      return withdrawn(state, before, today);
    }
    boolean same = before.type() == after.type() && before.start().equals(after.start());
    return same ? List.of() : registered(state, after, today);
  }

  List<CitizenFact> withdrawn(CitizenState state, Absence absence, LocalDate today) {
    return isTold(state, absence)
        ? MessageFact.toFund(
            state,
            NotificationType.FIRST_SICK_DAY,
            "Sygemeldingen fra %s var en fejl.".formatted(absence.start()),
            "The sick report from %s was a mistake.".formatted(absence.start()),
            today,
            RULE)
        : List.of();
  }

  private static boolean isTold(CitizenState state, Absence absence) {
    return absence.type() == AbsenceTypes.SICK_REPORT
        && state.isInGroup(AbsenceTypes.INSURED_GROUP);
  }
}
