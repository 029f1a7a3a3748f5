package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.Map;

/**
 * Afmelding: the end of an enrollment, planned or past.
 *
 * @param date afmeldedato, the first day on which the citizen is no longer enrolled
 * @param cause value of the code list CauseType
 */
public record Cancellation(LocalDate date, int cause) {

  /** As history keeps it. */
  Map<String, Object> details() {
    return Map.of("cancellation_date", date.toString(), "cause", cause);
  }
}
