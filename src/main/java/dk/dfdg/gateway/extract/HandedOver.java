package dk.dfdg.gateway.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was handed to whom: an extract that has been made.
 *
 * @param recipient as in {@code extract-recipients.csv}
 * @param day what was known when it was over
 * @param by the operator
 */
public record HandedOver(
    String recipient,
    String legalBasis,
    LocalDate day,
    Instant at,
    String by,
    List<HandedFile> files) {

  /**
   * A file of an extract.
   *
   * @param rows without the header
   * @param sha256 of its bytes, in hexadecimal
   */
  public record HandedFile(String name, long rows, long bytes, String sha256) {}
}
