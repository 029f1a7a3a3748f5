package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holiday of recipients of dagpenge: reported 14 days ahead, and not while called to a jobsamtale
 * or activation. The citizen is refused, others are told (pkt. 19.1, decision A-63).
 */
final class HolidayCheck implements AbsenceCheck {
  private static final String NOTICE = "FRA-19.1-8";
  private static final String CALLED = "FRA-19.1-7";

  private final PlannedDuties duties;
  private final AbsenceLimits limits;

  HolidayCheck(PlannedDuties duties, AbsenceLimits limits) {
    this.duties = duties;
    this.limits = limits;
  }

  @Override
  public List<Violation> of(Registering registering) {
    List<Violation> found = new ArrayList<>();
    if (!concerns(registering) || registering.channel() != Channel.CITIZEN) {
      return found;
    }
    AbsencePaths paths = registering.paths();
    LocalDate start = registering.content().start();
    if (isTooSoon(registering)) {
      found.add(
          Violation.of(FaultCode.HOLIDAY_TOO_SOON, NOTICE)
              .at(paths.start(), start.toString())
              .because(
                  "%s ligger før %s, den første mulige dag."
                      .formatted(start, firstDay(registering)),
                  "%s is before %s, the first possible day."
                      .formatted(start, firstDay(registering))));
    }
    called(registering)
        .map(
            day ->
                Violation.of(FaultCode.HOLIDAY_WHILE_CALLED, CALLED)
                    .at(paths.start(), start.toString())
                    .because(
                        "Indkaldelsen er til %s.".formatted(day),
                        "The citizen is called on %s.".formatted(day)))
        .ifPresent(found::add);
    return found;
  }

  /** What others than the citizen are told. */
  List<Advice> advice(Registering registering) {
    List<Advice> told = new ArrayList<>();
    if (!concerns(registering) || registering.channel() == Channel.CITIZEN) {
      return told;
    }
    if (isTooSoon(registering)) {
      told.add(
          new Advice(
              NOTICE,
              "En dagpengemodtager har ret til ferie, når den meldes senest %d dage forinden."
                  .formatted(limits.holidayNoticeDays()),
              "A recipient of dagpenge has the right to holiday that is reported at least %d days"
                      .formatted(limits.holidayNoticeDays())
                  + " ahead."));
    }
    called(registering)
        .ifPresent(
            day ->
                told.add(
                    new Advice(
                        CALLED,
                        "Borgeren er indkaldt til %s.".formatted(day),
                        "The citizen is called on %s.".formatted(day))));
    return told;
  }

  private static boolean concerns(Registering registering) {
    return registering.content().type() == AbsenceTypes.HOLIDAY
        && registering.isInsuredGroup()
        && !registering.keepsItsDates();
  }

  private boolean isTooSoon(Registering registering) {
    return registering.content().start().isBefore(firstDay(registering));
  }

  private LocalDate firstDay(Registering registering) {
    return registering.today().plusDays(limits.holidayNoticeDays());
  }

  private Optional<LocalDate> called(Registering registering) {
    AbsenceContent content = registering.content();
    return content.end() == null || registering.isBackwards()
        ? Optional.empty()
        : duties.firstIn(registering.state(), content.start(), content.end());
  }
}
