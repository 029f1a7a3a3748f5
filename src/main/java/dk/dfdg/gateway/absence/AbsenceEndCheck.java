package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.AbsenceRow;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When an absence ends: both the row's own limit, counted from the start, and the horizon, counted
 * from the registration (decisions ).
 */
final class AbsenceEndCheck implements AbsenceCheck {
  private final AbsenceLimits limits;

  AbsenceEndCheck(AbsenceLimits limits) {
    this.limits = limits;
  }

  @Override
  public List<Violation> of(Registering registering) {
    AbsenceContent content = registering.content();
    if (registering.isBackwards()) {
      return List.of(
          at(registering, FaultCode.NEGATIVE_DURATION, "PUB-1003")
              .because(
                  "Slutdatoen %s ligger før startdatoen %s."
                      .formatted(content.end(), content.start()),
                  "The end date %s is before the start date %s."
                      .formatted(content.end(), content.start())));
    }
    if (registering.row() == null || registering.keepsItsDates()) {
      return List.of();
    }
    if (content.end() == null) {
      return registering.row().endMayBeMissing()
          ? List.of()
          : List.of(at(registering, FaultCode.ABSENCE_END_MISSING, "FRA-19.1-15"));
    }
    List<Violation> found = new ArrayList<>(length(registering));
    found.addAll(horizon(registering));
    return found;
  }

  private static List<Violation> length(Registering registering) {
    AbsenceRow row = registering.row();
    LocalDate start = registering.content().start();
    LocalDate last = row.limit().lastDay(start, registering.state().cpr().birthDate());
    return last != null && registering.content().end().isAfter(last)
        ? List.of(later(registering, FaultCode.ABSENCE_TOO_LONG, row.rule(), last))
        : List.of();
  }

  private List<Violation> horizon(Registering registering) {
    LocalDate last = registering.today().plusDays(limits.horizonDays());
    return registering.row().limit().isWithinHorizon() && registering.content().end().isAfter(last)
        ? List.of(later(registering, FaultCode.ABSENCE_TOO_FAR_AHEAD, "FRA-19.1-16", last))
        : List.of();
  }

  private static Violation later(
      Registering registering, FaultCode code, String rule, LocalDate last) {
    LocalDate end = registering.content().end();
    return at(registering, code, rule)
        .because(
            "%s ligger efter %s, den sidste mulige dag.".formatted(end, last),
            "%s is after %s, the last possible day.".formatted(end, last));
  }

  private static Violation at(Registering registering, FaultCode code, String rule) {
    LocalDate end = registering.content().end();
    return Violation.of(code, rule)
        .at(registering.paths().end(), end == null ? null : end.toString());
  }
}
