package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.access.Channel;
import dk.dfdg.gateway.citizen.EventFact;
import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The municipality reports what an a-kasse hears of on the day on which it happened or on the day
 * after (§ 63). What comes later is accepted all the same, and kept for the report of timeliness.
 */
public final class LateEvent {
  private static final int DAYS = 1;
  private static final String IN_TIME = "AKK-63-1";

  private LateEvent() {}

  /**
   * What the reporter is told of a late report.
   *
   * @param channel as whom it is reported
   */
  public static Optional<Advice> advice(Channel channel, LocalDate date, LocalDate today) {
    LocalDate last = date.plusDays(DAYS);
    return EventFact.MUNICIPAL.contains(channel) && today.isAfter(last)
        ? Optional.of(
            new Advice(
                IN_TIME,
                "Indberettet for sent: hændelsen var %s, sidste dag var %s. Indberetningen er registreret som forsinket."
                    .formatted(date, last),
                "Reported late: the event was on %s, the last day was %s. The report is registered as late."
                    .formatted(date, last)))
        : Optional.empty();
  }
}
