package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * Bekræftelse af aktiv jobsøgning while enrolled.
 *
 * @param confirmedOn the latest confirmation, or the day of enrollment; null when never enrolled
 * @param remindedOn when the citizen was reminded after that, or null
 */
public record JobSearch(LocalDate confirmedOn, LocalDate remindedOn) {
  static final JobSearch NONE = new JobSearch(null, null);

  static JobSearch confirmedOn(LocalDate day) {
    return new JobSearch(day, null);
  }

  JobSearch reminded(LocalDate day) {
    return new JobSearch(confirmedOn, day);
  }
}
