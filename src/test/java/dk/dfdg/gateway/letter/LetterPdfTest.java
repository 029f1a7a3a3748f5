package dk.dfdg.gateway.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.base.Cpr;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a letter says, as text and as PDF. */
class LetterPdfTest {
  private static final Path CONF = Path.of("conf/letters");
  private static final LocalDate DAY = LocalDate.parse("2021-12-24");

  private final LetterText texts = new LetterText(LetterTemplates.load(CONF), Senders.load(CONF));
  private final LetterPdf pdfs = new LetterPdf();

  private static WrittenLetter refused(String name) {
    return new WrittenLetter(
        17,
        Cpr.parse("0101801234").orElseThrow(),
        name,
        "benefit-refused",
        Map.of("cancellation_date", "2022-01-07"),
        DAY,
        null);
  }

  @Test
  void theTextHasSenderDateRecipientSubjectAndValues() {
    String text = texts.of(refused("Bjørn Ærø"));
    assertTrue(
        text.startsWith(
            """
            Styrelsen for Arbejdsmarked og Rekruttering
            Vermundsgade 38
            2100 København Ø
            Telefon +45 72 21 74 00
            star@star.dk

            24. december 2021

            Bjørn Ærø
            Brev nr. 17

            Der er ikke bevilget en ydelse

            """),
        text);
    assertTrue(text.contains("afmeldes du automatisk den 7. januar 2022."), text);
    assertTrue(text.endsWith("Venlig hilsen\n\nStyrelsen for Arbejdsmarked og Rekruttering\n"));
    assertFalse(text.contains("0101801234"));
    assertFalse(text.contains("${"));
  }

  @Test
  void thePdfSaysTheSameOnPaper() throws IOException {
    String text = texts.of(refused("Łucja Åström-Ðorđević"));
    try (PDDocument document = Loader.loadPDF(pdfs.of(17, DAY, text))) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals("Der er ikke bevilget en ydelse", document.getDocumentInformation().getTitle());
      assertEquals(words(text), words(new PDFTextStripper().getText(document)));
    }
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void theSameLetterIsAlwaysTheSameBytes() throws InterruptedException {
    String text = texts.of(refused("Bjørn Ærø"));
    byte[] first = pdfs.of(17, DAY, text);
    Thread.sleep(1100);
    assertArrayEquals(first, new LetterPdf().of(17, DAY, text));
  }

  @Test
  void aSignThatTheFontLacksDoesNotStopTheLetter() throws IOException {
    String text = texts.of(refused("Ève 李 \uD83D\uDE00\tTab"));
    try (PDDocument document = Loader.loadPDF(pdfs.of(17, DAY, text))) {
      assertTrue(new PDFTextStripper().getText(document).contains("Ève ? ??Tab"));
    }
  }

  @Test
  void aLongLetterGoesOnOnTheNextPage() throws IOException {
    String text = "A\n\nB\n\nC\n\nD\n\n" + "Ord ".repeat(3000) + "\n\nSlut\n";
    try (PDDocument document = Loader.loadPDF(pdfs.of(17, DAY, text))) {
      assertTrue(document.getNumberOfPages() > 1);
      assertEquals(words(text), words(new PDFTextStripper().getText(document)));
    }
  }
}
