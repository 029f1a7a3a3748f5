package dk.dfdg.gateway.agreement;

import dk.dfdg.gateway.base.Masked;
import java.time.LocalDate;

/**
 * Ændring eller udskiftning af et administrativt system (§ 4). What is not said is null.
 *
 * @param systemName the system that is changed or replaced
 * @param newSystemName the system that takes its place
 * @param startDate idriftsættelse
 * @param description what is changed
 * @param dataTreatment how data from the systems are to be treated
 * @param allDataConverted whether all data are converted
 * @param followsAnnouncedChange made because of a web service change that the agency has announced
 * @param otherChanges with others that may affect the quality of data
 */
public record SystemChange(
    String systemName,
    String newSystemName,
    LocalDate startDate,
    String description,
    String dataTreatment,
    Boolean allDataConverted,
    boolean followsAnnouncedChange,
    boolean otherChanges) {

  /** Free text is no place for CPR numbers. */
  public SystemChange {
    description = Masked.withoutCpr(description);
    dataTreatment = dataTreatment == null ? null : Masked.withoutCpr(dataTreatment);
  }
}
