package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * Bekræftelse af aktiv jobsøgning while enrolled.
 *
 * @param confirmedOn the latest confirmation, or the day of enrollment; null when never enrolled
 * @param remindedOn when the citizen was reminded after that, or null
 * @param reminders how many reminders the enrollment has seen
 */
public record JobSearch(LocalDate confirmedOn, LocalDate remindedOn, int reminders) {
  static final JobSearch NONE = new JobSearch(null, null);

  /** An enrollment that has seen no reminder before. */
  public JobSearch(LocalDate confirmedOn, LocalDate remindedOn) {
    this(confirmedOn, remindedOn, remindedOn == null ? 0 : 1);
  }

  static JobSearch confirmedOn(LocalDate day) {
    return new JobSearch(day, null);
  }

  JobSearch confirmed(LocalDate day) {
    return new JobSearch(day, null, reminders);
  }

  JobSearch reminded(LocalDate day) {
    return new JobSearch(confirmedOn, day, reminders + 1);
  }
}
