package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Writes records as rows of a format, each date as the format prints it (FIL-2). */
public final class FileWriting {
  private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter HYPHENS = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  private final FileFormat format;

  private FileWriting(FileFormat format) {
    this.format = format;
  }

  /** Of the format with that number. */
  public static FileWriting of(FileFormats formats, String number) {
    return new FileWriting(formats.named(number).orElseThrow());
  }

  /** The header row, without its line end. */
  public String header() {
    return format.columns().stream().map(FileColumn::name).collect(Collectors.joining(";"));
  }

  /** The row of a record, without its line end. */
  public String row(MeasureRecord record) {
    StringBuilder row = new StringBuilder(200);
    for (FileColumn column : format.columns()) {
      if (column.position() > 1) {
        row.append(';');
      }
      String value = record.text(column.field());
      if (value != null) {
        row.append(text(column, value));
      }
    }
    return row.toString();
  }

  private String text(FileColumn column, String value) {
    return switch (column.shape()) {
      case DATE -> LocalDate.parse(value).format(form());
      case FLAG -> value.equals("true") ? "1" : "0";
      case NUMBER -> value;
      case AS_IT_IS -> quoted(value);
    };
  }

  private DateTimeFormatter form() {
    // 52.2 is printed with slashes, 57.2 with hyphens.
    return format.kind() == RecordKind.UNINSURED ? SLASHES : HYPHENS;
  }

  private static String quoted(String value) {
    return value.indexOf(';') < 0 && value.indexOf('"') < 0
        ? value
        : '"' + value.replace("\"", "\"\"") + '"';
  }
}
