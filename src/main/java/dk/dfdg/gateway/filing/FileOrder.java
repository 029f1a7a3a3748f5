package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.Opening;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A received file, and what its sender wants done with it.
 *
 * @param file on the local disk, as it was sent
 * @param digest its SHA-256 in hexadecimal
 * @param expected what is known of it before it is read
 * @param referenceDay the day for which it reports
 * @param acceptance what becomes of the right rows when others are wrong
 */
public record FileOrder(
    Path file,
    String digest,
    Expected expected,
    LocalDate referenceDay,
    Acceptance acceptance,
    Way way) {

  /** A new report takes the place of one that is still open: files have no other way to go on. */
  Opening opening(FileReader reader, Sender sender) {
    return new Opening(
        reader.municipality(),
        reader.format().kind(),
        referenceDay,
        acceptance,
        way,
        true,
        sender.processor(),
        sender.agreement());
  }
}
