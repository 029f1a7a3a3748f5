package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.report.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * One of the forms in which a receipt is handed out.
 *
 * @param mediaType as HTTP names it
 * @param ending of a file's name
 * @param writing makes the document
 */
public record ReceiptForm(String mediaType, String ending, Writing writing) {

  /** Makes the document. */
  @FunctionalInterface
  public interface Writing {
    void write(Receipt receipt, OutputStream to) throws IOException, XMLStreamException;
  }

  /** A receipt lists so little that it is written in memory. */
  byte[] write(Receipt receipt) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.write(receipt, bytes);
    } catch (IOException | XMLStreamException unwritten) {
      throw new IllegalStateException("A receipt could not be written", unwritten);
    }
    return bytes.toByteArray();
  }

  /** Whether somebody who accepts that wants this form rather than another. */
  boolean isWanted(String accept) {
    return accept != null && accept.toLowerCase(Locale.ROOT).contains(mediaType);
  }
}
