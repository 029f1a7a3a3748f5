package dk.dfdg.gateway.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * Whose letter it is, in a period.
 *
 * @param lines of the letterhead below the name: address, telephone and the like
 * @param validTo last day, or null when it is open
 */
record Sender(String name, List<String> lines, LocalDate validFrom, LocalDate validTo) {
  boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
