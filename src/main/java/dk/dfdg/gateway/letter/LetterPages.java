package dk.dfdg.gateway.letter;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets lines on pages, from the top of the first one down; lengths are points. */
final class LetterPages implements AutoCloseable {
  private static final float MARGIN = 72;
  private static final float SIZE = 11;
  private static final float SUBJECT_SIZE = 14;
  private static final float LINE_HEIGHT = 1.35f;

  private final PDDocument document;
  private final PDType0Font font;
  private PDPageContentStream page;
  private float y;

  LetterPages(PDDocument document, PDType0Font font) throws IOException {
    this.document = document;
    this.font = font;
    begin();
  }

  private void begin() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    y = PDRectangle.A4.getHeight() - MARGIN;
  }

  /** A block and the empty line below it. */
  void write(String block, boolean subject) throws IOException {
    float size = subject ? SUBJECT_SIZE : SIZE;
    for (String line : block.split("\n")) {
      wrap(printable(line), size);
    }
    y -= SIZE * LINE_HEIGHT;
  }

  private void wrap(String line, float size) throws IOException {
    StringBuilder fits = new StringBuilder();
    for (String word : line.split(" ")) {
      String longer = fits.isEmpty() ? word : fits + " " + word;
      if (!fits.isEmpty() && width(longer, size) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
        line(fits.toString(), size);
        fits.setLength(0);
        fits.append(word);
      } else {
        fits.setLength(0);
        fits.append(longer);
      }
    }
    line(fits.toString(), size);
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private void line(String text, float size) throws IOException {
    if (y < MARGIN) {
      begin();
    }
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(MARGIN, y);
    page.showText(text);
    page.endText();
    y -= size * LINE_HEIGHT;
  }

  /** What the font has no sign for is a question mark; the text of the letter has it. */
  private String printable(String line) {
    StringBuilder known = new StringBuilder();
    line.codePoints().forEach(sign -> known.appendCodePoint(isKnown(sign) ? sign : '?'));
    return known.toString();
  }

  private boolean isKnown(int sign) {
    try {
      font.encode(Character.toString(sign));
      return true;
    } catch (IllegalArgumentException | IOException unknown) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
