package dk.dfdg.gateway.citizen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where the citizen's CV stands (chapter 7).
 *
 * @param status value of the code list CvStatusType, or null when none has been reported
 * @param since from when the status holds, or null
 * @param searchable whether employers can find the CV on Jobnet; null when nothing is known
 * @param reportedBy the receipt's id of the registration that reported the status, or null
 * @param number CV-nummer, eight digits, as Jobnet has told it; or null
 */
public record Cv(
    Integer status, LocalDate since, Boolean searchable, UUID reportedBy, String number) {
  /** Nothing has been reported. */
  public static final Cv NONE = new Cv(null, null, null, null, null);

  /** Jobnet has told that there is a CV, searchable or not. */
  public boolean exists() {
    return searchable != null;
  }

  Cv withStatus(int newStatus, LocalDate day, UUID registration) {
    return new Cv(newStatus, day, searchable, registration, number);
  }

  Cv searchable(boolean canBeFound) {
    return new Cv(status, since, canBeFound, reportedBy, number);
  }

  Cv numbered(String newNumber) {
    return new Cv(status, since, searchable, reportedBy, newNumber);
  }
}
