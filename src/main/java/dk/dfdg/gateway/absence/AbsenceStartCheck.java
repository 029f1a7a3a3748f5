package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far back an absence begins, and when it was reported. */
final class AbsenceStartCheck implements AbsenceCheck {
  @Override
  public List<Violation> of(Registering registering) {
    List<Violation> found = new ArrayList<>(start(registering));
    LocalDate reported = registering.content().notificationDate();
    if (reported.isAfter(registering.today())) {
      found.add(
          Violation.of(FaultCode.NOTIFICATION_IN_FUTURE, "FRA-21-2")
              .at(registering.paths().notificationDate(), reported.toString()));
    }
    return found;
  }

  /** Maks. 13 dage tilbage, for sick reports only (decision A-55). */
  private static List<Violation> start(Registering registering) {
    LocalDate start = registering.content().start();
    if (registering.row() == null
        || registering.row().backdatingDays() == null
        || registering.keepsItsDates()) {
      return List.of();
    }
    LocalDate first = registering.registeredOn().minusDays(registering.row().backdatingDays());
    return start.isBefore(first)
        ? List.of(
            Violation.of(FaultCode.ABSENCE_START_TOO_EARLY, "BI2-09-1")
                .at(registering.paths().start(), start.toString())
                .because(
                    "%s ligger før %s, den første mulige dag.".formatted(start, first),
                    "%s is before %s, the first possible day.".formatted(start, first)))
        : List.of();
  }
}
