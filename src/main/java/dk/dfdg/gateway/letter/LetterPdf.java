package dk.dfdg.gateway.letter;

import dk.dfdg.gateway.base.GatewayClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Renders the text of a letter as PDF on A4. The same letter is always the same bytes, so that only
 * the text is kept.
 */
final class LetterPdf {
  /** Liberation Sans, which comes with the library: Latin, Greek and Cyrillic. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final int SUBJECT_BLOCK = 3;

  private final byte[] font;

  LetterPdf() {
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      this.font = file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param id the letter's, from which the document's own id is made
   * @param text with its blocks, as {@link LetterText} makes it
   */
  byte[] of(long id, LocalDate dated, String text) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(id);
      String[] blocks = Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\n\n");
      describe(document, blocks[SUBJECT_BLOCK], dated);
      PDType0Font embedded = PDType0Font.load(document, new ByteArrayInputStream(font), true);
      try (LetterPages pages = new LetterPages(document, embedded)) {
        for (int block = 0; block < blocks.length; block++) {
          pages.write(blocks[block], block == SUBJECT_BLOCK);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(PDDocument document, String subject, LocalDate dated) {
    GregorianCalendar moment = GregorianCalendar.from(dated.atStartOfDay(GatewayClock.ZONE));
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(subject);
    about.setCreationDate(moment);
    about.setModificationDate(moment);
    document.getDocumentCatalog().setLanguage("da-DK");
  }
}
