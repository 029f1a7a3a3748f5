package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Fravær: a reason that holds for a while (chapter 4). What it exempts from is derived from Bilag 2
 * and never stored.
 *
 * @param id the receipt's id of its registration
 * @param type value of the code list AbsenceType
 * @param start first day; for an illness the first sick day
 * @param end last day, or null when it is open
 * @param comment free text, or null
 * @param notificationDate anmeldelsesdato: when the reason was reported
 * @param registeredOn registreringsdato
 * @param endCause value of the code list AbsenceCauseType once it has been ended, or null
 * @param letterOn when the citizen was written to about it (pkt. 19.1), or null
 */
public record Absence(
    UUID id,
    int type,
    LocalDate start,
    LocalDate end,
    String comment,
    LocalDate notificationDate,
    LocalDate registeredOn,
    Integer endCause,
    LocalDate letterOn) {

  /** Holds on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(start) && (end == null || !day.isAfter(end));
  }

  /** Shares a day with a period; an open end lies after every day. */
  public boolean overlaps(LocalDate from, LocalDate to) {
    return (to == null || !start.isAfter(to)) && (end == null || !end.isBefore(from));
  }

  /** The same absence with another last day. */
  public Absence endingOn(LocalDate lastDay, Integer cause) {
    return new Absence(
        id, type, start, lastDay, comment, notificationDate, registeredOn, cause, letterOn);
  }

  Absence withLetterOn(LocalDate day) {
    return new Absence(
        id, type, start, end, comment, notificationDate, registeredOn, endCause, day);
  }
}
