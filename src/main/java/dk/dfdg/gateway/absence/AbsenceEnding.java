package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.Absence;
import dk.dfdg.gateway.citizen.AbsenceFact;
import dk.dfdg.gateway.citizen.AbsenceFact.AbsenceEnded;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.Decision;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An absence ends, also raskmelding (pkt. 19.1). Its exemptions, and letter and cancellation of an
 * illness, end with it; an enrollment that it has cancelled does not come back by itself.
 */
final class AbsenceEnding {
  private static final AbsencePaths PATHS = AbsencePaths.END;

  private final AbsenceCodeCheck codeCheck;
  private final AbsenceRegistrarCheck registrarCheck;
  private final AbsenceAdvice advice;

  AbsenceEnding(
      AbsenceCodeCheck codeCheck, AbsenceRegistrarCheck registrarCheck, AbsenceAdvice advice) {
    this.codeCheck = codeCheck;
    this.registrarCheck = registrarCheck;
    this.advice = advice;
  }

  Decision<AbsenceFact> decide(
      CitizenState state, EndCommand command, Channel channel, LocalDate today) {
    List<Violation> found = new ArrayList<>(codeCheck.cause(command.cause(), today, PATHS));
    Optional<Absence> meant = meant(state, command);
    if (meant.isEmpty()) {
      found.add(
          Violation.of(FaultCode.ABSENCE_UNKNOWN, "PUB-4632")
              .at(PATHS.id(), command.absence() == null ? null : command.absence().toString()));
      return new Decision.Refused<>(found);
    }
    Absence absence = meant.get();
    found.addAll(registrarCheck.of(state, absence.type(), channel, PATHS.id(), PATHS.citizen()));
    found.addAll(day(absence, command.lastDay()));
    if (!found.isEmpty()) {
      return new Decision.Refused<>(found);
    }
    boolean well = absence.type() == AbsenceTypes.SICK_REPORT;
    return new Decision.Accepted<>(
        List.of(
            new AbsenceEnded(
                absence.id(),
                command.lastDay(),
                command.cause(),
                command.lastDay(),
                well ? SicknessFacts.LETTER : "FRA-19.1-13")),
        advice.onEnding(state, absence, today));
  }

  /** A well report without an id means the sick report that is not over on its last day. */
  private static Optional<Absence> meant(CitizenState state, EndCommand command) {
    if (command.absence() != null) {
      return state.absence(command.absence());
    }
    return state.absences().stream()
        .filter(absence -> absence.type() == AbsenceTypes.SICK_REPORT)
        .filter(absence -> absence.covers(command.lastDay()))
        .findFirst();
  }

  private static List<Violation> day(Absence absence, LocalDate lastDay) {
    if (lastDay.isBefore(absence.start())) {
      return List.of(
          Violation.of(FaultCode.NEGATIVE_DURATION, "PUB-1003")
              .at(PATHS.end(), lastDay.toString())
              .because(
                  "Slutdatoen %s ligger før startdatoen %s.".formatted(lastDay, absence.start()),
                  "The end date %s is before the start date %s."
                      .formatted(lastDay, absence.start())));
    }
    return absence.end() != null && lastDay.isAfter(absence.end())
        ? List.of(
            Violation.of(FaultCode.ABSENCE_NOT_PROLONGED_BY_ENDING, "FRA-19.1-16")
                .at(PATHS.end(), lastDay.toString())
                .because(
                    "%s ligger efter den registrerede slutdato %s."
                        .formatted(lastDay, absence.end()),
                    "%s is after the registered end date %s.".formatted(lastDay, absence.end())))
        : List.of();
  }
}
