package dk.dfdg.gateway.codelist;

import java.time.LocalDate;

/**
 * One value of a code list and the days on which it may be used, both included.
 *
 * @param code as on the wire
 * @param validTo last day, or null when it is open
 * @param source text and paragraph that the value comes from; "own" for our own
 */
public record CodeListEntry(
    String code, String nameDanish, LocalDate validFrom, LocalDate validTo, String source) {

  /** Whether the value may be used on that day. */
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  boolean overlaps(CodeListEntry other) {
    return isValidOn(other.validFrom) || other.isValidOn(validFrom);
  }
}
