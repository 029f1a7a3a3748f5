package dk.dfdg.gateway.extract;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included; null is no limit.
 *
 * @param first or null
 * @param last or null
 */
record Days(LocalDate first, LocalDate last) {

  boolean areAll() {
    return first == null && last == null;
  }

  boolean contain(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  /** Whether something from one day to another, null for one not known, has a day among these. */
  boolean overlap(LocalDate from, LocalDate to) {
    return areAll()
        || from != null
            && to != null
            && (last == null || !from.isAfter(last))
            && (first == null || !to.isBefore(first));
  }
}
