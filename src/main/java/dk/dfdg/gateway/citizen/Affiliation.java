package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * Tilknytning: a time for which a citizen belongs to an organisation of some kind.
 *
 * @param code of the organisation
 * @param from first day
 * @param to last day, or null while it goes on; before {@code from} when it never held a whole day
 */
public record Affiliation(String code, LocalDate from, LocalDate to) {
  public boolean goesOn() {
    return to == null;
  }
}
