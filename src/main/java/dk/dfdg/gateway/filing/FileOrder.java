package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.Opening;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;

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

  /**
   * SHA-256 in hexadecimal of the file together with all that decides how it is read: the same
   * bytes as another kind of aid, or in another encoding, are another file.
   */
  String digest(FileReader reader) {
    String read =
        String.join(
            ":",
            digest,
            reader.format().number(),
            String.valueOf(reader.aidType()),
            String.valueOf(expected.encoding()));
    return HexFormat.of()
        .formatHex(ReceivedFile.sha256().digest(read.getBytes(StandardCharsets.US_ASCII)));
  }

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
