package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.time.LocalDate;
import java.util.Optional;

/** What is registered holds from today and is made by the system (pkt. 7.5.1 and pkt. 14.2). */
public final class DateChecks {
  private DateChecks() {}

  /**
   * @param given a start or end date, or null
   * @param late the rule when it lies back in time
   * @param early the rule when it lies ahead
   */
  public static Optional<Violation> today(
      LocalDate given, LocalDate today, String late, String early, String path) {
    return given == null || given.equals(today)
        ? Optional.empty()
        : Optional.of(
            Violation.of(FaultCode.INVALID_START_DATE, given.isBefore(today) ? late : early)
                .at(path, given.toString())
                .because(
                    "%s er ikke i dag, %s.".formatted(given, today),
                    "%s is not today, %s.".formatted(given, today)));
  }

  /** An event that lies ahead is registered when it has come. */
  public static Optional<Violation> event(
      LocalDate event, LocalDate today, String rule, String path) {
    return event == null || !event.isAfter(today)
        ? Optional.empty()
        : Optional.of(Violation.of(FaultCode.EVENT_LIES_AHEAD, rule).at(path, event.toString()));
  }

  /** § 7: what is registered later than on the day of the event is late, and accepted. */
  public static Optional<Advice> late(LocalDate event, LocalDate today, String rule) {
    return event == null || !event.isBefore(today)
        ? Optional.empty()
        : Optional.of(
            new Advice(
                rule,
                "Hændelsen var %s og registreres med dags dato, %s, hvor den er kommet til kundskab."
                    .formatted(event, today),
                "The event was on %s; it is registered with today's date, %s, on which it became"
                        .formatted(event, today)
                    + " known."));
  }
}
