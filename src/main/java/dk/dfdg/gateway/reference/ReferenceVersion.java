package dk.dfdg.gateway.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A code list or register as the operator has announced it; it takes the place of what was before.
 *
 * @param number 1 for the first that takes the place of the file
 * @param effectiveOn the first day on which it is used
 * @param fileDigest of the file that lay there when it was announced
 * @param withdrawnAt null unless it was withdrawn before its day
 */
public record ReferenceVersion(
    long id,
    String name,
    int number,
    LocalDate effectiveOn,
    Instant announcedAt,
    String announcedBy,
    String reason,
    String fileDigest,
    Instant withdrawnAt) {

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  boolean isInEffect(LocalDate day) {
    return !isWithdrawn() && !effectiveOn.isAfter(day);
  }
}
