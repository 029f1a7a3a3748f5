package dk.dfdg.gateway.citizen;

import java.time.LocalDate;

/**
 * Where the citizen's CV stands (chapter 7).
 *
 * @param status value of the code list CvStatusType, or null when none has been reported
 * @param since from when the status holds, or null
 * @param searchable whether employers can find the CV on Jobnet; null when nothing is known
 */
public record Cv(Integer status, LocalDate since, Boolean searchable) {
  /** Nothing has been reported. */
  public static final Cv NONE = new Cv(null, null, null);
}
