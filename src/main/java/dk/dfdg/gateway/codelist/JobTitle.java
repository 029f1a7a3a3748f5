package dk.dfdg.gateway.codelist;

import java.time.LocalDate;

/**
 * A code of one of the three classifications of job titles (stillingsbetegnelser, pkt. 46.1 nr. 13
 * and pkt. 52.1 nr. 17) and the days on which it was in force, both included.
 *
 * @param code the whole classification code
 * @param classification {@code disco-88}, {@code disco-ams} or {@code disco-web}
 * @param level 1 for a concrete job title, 2 for an area (delområde), higher for what is wider
 * @param validTo last day, or null when it is open
 */
public record JobTitle(
    String code,
    String classification,
    int level,
    String nameDanish,
    LocalDate validFrom,
    LocalDate validTo) {

  /** The level of a concrete job title. */
  public static final int CONCRETE = 1;

  /** Whether it was in force on a day of the period; {@code to} is null when the period is open. */
  public boolean overlaps(LocalDate from, LocalDate to) {
    return (validTo == null || !from.isAfter(validTo)) && (to == null || !to.isBefore(validFrom));
  }
}
