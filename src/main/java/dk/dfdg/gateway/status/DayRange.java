package dk.dfdg.gateway.status;

import java.time.LocalDate;

/**
 * From day to day, both counted.
 *
 * @param from first day; null when there is none or it is unknown
 * @param to last day, or null when it is open
 */
record DayRange(LocalDate from, LocalDate to) {
  static final DayRange ALWAYS = new DayRange(null, null);

  boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Shares a day with the other. */
  boolean touches(DayRange other) {
    return (from == null || other.to == null || !other.to.isBefore(from))
        && (to == null || other.from == null || !other.from.isAfter(to));
  }
}
