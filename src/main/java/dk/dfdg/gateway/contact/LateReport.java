package dk.dfdg.gateway.contact;

import dk.dfdg.gateway.law.Advice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A held follow-up or cv-samtale is reported some days after it was held at the latest (pkt. 36.1
 * and pkt. 42.1). That is a duty, not a limit: a later report is accepted and marked as late
 * (decision A-80).
 *
 * @param days how many (7)
 */
public record LateReport(int days) {

  public boolean isLate(LocalDate heldOn, LocalDate registeredOn) {
    return registeredOn.isAfter(heldOn.plusDays(days));
  }

  /** What the reporter is told of a late report. */
  public Optional<Advice> advice(LocalDate heldOn, LocalDate registeredOn, String rule) {
    LocalDate last = heldOn.plusDays(days);
    return isLate(heldOn, registeredOn)
        ? Optional.of(
            new Advice(
                rule,
                "Indberettet for sent: afholdt %s, sidste dag var %s. Indberetningen er registreret som forsinket."
                    .formatted(heldOn, last),
                "Reported late: held on %s, the last day was %s. The report is registered as late."
                    .formatted(heldOn, last)))
        : Optional.empty();
  }
}
