package dk.dfdg.gateway.extract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A course (forløb) as the write-down sees it: days and average weekly minutes.
 *
 * @param end the last day
 * @param minutes a week, as reported
 * @param key tells courses of one person apart that start on the same day
 */
public record Course(LocalDate start, LocalDate end, int minutes, String key) {
  public Course {
    Objects.requireNonNull(start);
    Objects.requireNonNull(end);
    Objects.requireNonNull(key);
  }

  boolean runsOn(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
