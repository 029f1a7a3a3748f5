package dk.dfdg.gateway.filing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Reads a file row by row: only the row at hand is in memory. What is wrong with one row is told
 * with it; what is wrong with the file as a whole ends the reading.
 *
 * <p>Characters pass as ISO-8859-1, which keeps every byte, and only texts with letters beyond
 * ASCII are looked at again when the file is in UTF-8.
 */
public final class FileReader implements AutoCloseable {
  private static final int LARGEST_BUFFER = 64 * 1024;

  private final InputStream unpacked;
  private final CsvReader<FileRow> csv;
  private final RowReading rows;
  private final Iterator<FileRow> iterator;
  private String municipality;
  private boolean any;

  private FileReader(
      InputStream unpacked, CsvReader<FileRow> csv, RowReading rows, String municipality) {
    this.unpacked = unpacked;
    this.csv = csv;
    this.rows = rows;
    this.iterator = csv.iterator();
    this.municipality = municipality;
  }

  /**
   * Opens a file and reads its header.
   *
   * @param mostBytes that it may have when unpacked
   * @throws FileRefused when it is not of the expected format
   */
  public static FileReader open(Path file, FileFormats formats, Expected expected, long mostBytes)
      throws IOException {
    boolean zip = expected.format() == null || expected.format().zip();
    InputStream unpacked = Unpacked.open(file, zip, mostBytes);
    CheckedBytes bytes = new CheckedBytes(unpacked, expected.encoding(), "FIL-3");
    RowReading rows = new RowReading(formats, expected, bytes::isUtf8);
    CsvReader<FileRow> csv =
        CsvReader.builder()
            .fieldSeparator(';')
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LARGEST_BUFFER)
            .build(rows, new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
    FileReader reader = new FileReader(unpacked, csv, rows, expected.municipality());
    try {
      reader.advance();
      return reader;
    } catch (RuntimeException refused) {
      csv.close();
      throw refused;
    }
  }

  /** What the rows are about. */
  public RecordKind kind() {
    return format().kind();
  }

  /** The format that the header has. */
  FileFormat format() {
    return rows.format();
  }

  /** The kind of aid that the header tells or the sender has told, or null. */
  public String aidType() {
    return rows.aidType();
  }

  /** Whose rows these are, once the first has been read. */
  public String municipality() {
    return municipality;
  }

  /**
   * The next row with anything in it, or null at the end.
   *
   * @throws FileRefused when nothing of the file can be taken in
   */
  public FileRow next() {
    FileRow row = advance();
    while (row != null && row.isBlank()) {
      row = advance();
    }
    if (row == null) {
      if (!any) {
        throw FileRefused.of(
            FaultCode.FILE_EMPTY,
            rows.format().rule(),
            "Filen har en overskrift, men ingen rækker.",
            "The file has a header, but no rows.");
      }
      return null;
    }
    any = true;
    checkMunicipality(row);
    return row;
  }

  private FileRow advance() {
    try {
      return iterator.hasNext() ? iterator.next() : null;
    } catch (CsvParseException quotes) {
      throw damagedOr(quotes.getCause() instanceof FileRefused refused ? refused : wrongQuotes());
    } catch (FileRefused refused) {
      throw damagedOr(refused);
    } catch (UncheckedIOException unreadable) {
      throw new FileUnreadable(unreadable.getCause());
    }
  }

  private FileRefused wrongQuotes() {
    return FileRefused.at(
        rows.line(),
        null,
        Violation.of(FaultCode.FILE_QUOTES_WRONG, "FIL-3")
            .because(
                "Et anførselstegn i linje " + rows.line() + " hører ikke sammen med et andet.",
                "A quotation mark in line " + rows.line() + " does not belong to another."));
  }

  /** What is wrong in a damaged archive may be the damage: its checksum is seen only at its end. */
  private FileRefused damagedOr(FileRefused refused) {
    try {
      if (unpacked instanceof Unpacked) {
        unpacked.transferTo(OutputStream.nullOutputStream());
      }
      return refused;
    } catch (FileRefused damaged) {
      return damaged;
    } catch (IOException unreadable) {
      throw new FileUnreadable(unreadable);
    }
  }

  private void checkMunicipality(FileRow row) {
    String told = row.record().text(MeasureField.MUNICIPALITY);
    if (municipality == null) {
      municipality = told;
    } else if (told != null && !told.equals(municipality)) {
      throw FileRefused.at(
          row.line(),
          "Komnr",
          Violation.of(FaultCode.FILE_OF_ANOTHER_MUNICIPALITY, "AMF-52.2-1")
              .at(MeasureField.MUNICIPALITY.field(), told)
              .because(
                  "Linje %d er om kommune %s, og filen er indberettet for kommune %s."
                      .formatted(row.line(), told, municipality),
                  "Line %d is about municipality %s, and the file is reported for municipality %s."
                      .formatted(row.line(), told, municipality)));
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
