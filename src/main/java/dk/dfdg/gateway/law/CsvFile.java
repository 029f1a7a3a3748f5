package dk.dfdg.gateway.law;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of the law strictly: semicolons, UTF-8, and exactly the columns expected. */
public final class CsvFile {
  private CsvFile() {}

  /**
   * All rows below the header.
   *
   * @throws BadLawData when the file cannot be read or its header is not exactly these columns
   */
  public static List<CsvRow> read(Path file, String... columns) {
    return readText(file, text(file), columns);
  }

  /** The whole text of a file of the law. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new BadLawData(file, 0, "cannot be read, or is not UTF-8");
    }
  }

  /**
   * The rows of a text that is to take the place of a file.
   *
   * @param file the one whose place it takes
   */
  public static List<CsvRow> readText(Path file, String text, String... columns) {
    List<String> expected = List.of(columns);
    List<CsvRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
      for (NamedCsvRecord line : csv) {
        rows.add(row(file, line, expected));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new BadLawData(file, 0, "cannot be read");
    } catch (CsvParseException malformed) {
      throw new BadLawData(file, 0, "is not well-formed: " + malformed.getMessage());
    }
    if (rows.isEmpty()) {
      throw new BadLawData(file, 0, "has no rows");
    }
    return rows;
  }

  /** The values of one column, with their rows; none when the file has no such column. */
  static List<CsvRow> column(Path file, String column) {
    List<CsvRow> rows = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
      for (NamedCsvRecord line : csv) {
        line.findField(column)
            .map(value -> Map.of(column, value.strip()))
            .map(values -> new CsvRow(file, line.getStartingLineNumber(), values))
            .ifPresent(rows::add);
      }
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw new BadLawData(file, 0, "cannot be read");
    }
    return rows;
  }

  private static CsvRow row(Path file, NamedCsvRecord line, List<String> expected) {
    if (!line.getHeader().equals(expected)) {
      throw new BadLawData(
          file, 1, "columns are " + line.getHeader() + "; expected are " + expected);
    }
    if (line.getFieldCount() != expected.size()) {
      throw new BadLawData(
          file,
          line.getStartingLineNumber(),
          "has " + line.getFieldCount() + " fields; expected are " + expected.size());
    }
    Map<String, String> values = new HashMap<>();
    for (String column : expected) {
      values.put(column, line.getField(column).strip());
    }
    return new CsvRow(file, line.getStartingLineNumber(), Map.copyOf(values));
  }

  /**
   * One row of a file of the law, and where it stands, so that what is wrong with it can be found.
   *
   * @param values trimmed text by column
   */
  public record CsvRow(Path file, long line, Map<String, String> values) {

    /** The text of a column that must be filled in. */
    public String text(String column) {
      return optional(column).orElseThrow(() -> bad(column + " is empty"));
    }

    /** The text of a column that may be empty. */
    public Optional<String> optional(String column) {
      return Optional.of(values.get(column)).filter(value -> !value.isEmpty());
    }

    public int number(String column) {
      String text = text(column);
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException notANumber) {
        throw bad(column + " is not a number: " + text);
      }
    }

    public LocalDate date(String column) {
      return parseDate(column, text(column));
    }

    public Optional<LocalDate> optionalDate(String column) {
      return optional(column).map(text -> parseDate(column, text));
    }

    /** True for "yes", false for "no", and nothing else is allowed. */
    public boolean yes(String column) {
      return choice(column, "yes", "no").equals("yes");
    }

    /** The text of a column that must be one of the given words. */
    public String choice(String column, String... words) {
      String text = text(column);
      for (String word : words) {
        if (word.equals(text)) {
          return text;
        }
      }
      throw bad(column + " is \"" + text + "\"; allowed are " + String.join(", ", words));
    }

    /** This row is wrong, for that reason. */
    public BadLawData bad(String reason) {
      return new BadLawData(file, line, reason);
    }

    private LocalDate parseDate(String column, String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException notADate) {
        throw bad(column + " is not a date (YYYY-MM-DD): " + text);
      }
    }
  }
}
