package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.filing.FileColumn.Shape;
import dk.dfdg.gateway.filing.FileColumn.Words;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The formats of {@code file-format.csv} and {@code file-conventions.csv} (pkt. 52.2 and 57.2, with
 * decisions FIL-2 to FIL-8 where they print nothing).
 */
public final class FileFormats {
  private static final String FORMATS = "file-format.csv";
  private static final String CONVENTIONS = "file-conventions.csv";

  /** Which records a format is about; the tables print only the section. */
  private static final Map<String, RecordKind> KINDS =
      Map.of("52.2", RecordKind.UNINSURED, "57.2", RecordKind.AID);

  /** What the reader does by its nature, so that another word in the table stops the start. */
  private static final Map<String, String> FIXED =
      Map.of("separator", "semicolon", "header_row", "yes", "columns_by", "position");

  private final Map<String, FileFormat> formats;

  private FileFormats(Map<String, FileFormat> formats) {
    this.formats = formats;
  }

  /** Reads and checks both tables. */
  public static FileFormats load(Path confRules) {
    Map<String, List<FileColumn>> columns = new LinkedHashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve(FORMATS),
            "format",
            "number",
            "name",
            "field",
            "data_type",
            "maximum",
            "exact",
            "pattern",
            "format_da",
            "date_form",
            "mandatory",
            "code_list",
            "item",
            "description_da",
            "rule",
            "source")) {
      List<FileColumn> sofar =
          columns.computeIfAbsent(row.text("format"), format -> new ArrayList<>());
      sofar.add(column(row, sofar.size() + 1));
    }
    Map<String, Map<String, Set<String>>> conventions = conventions(confRules);
    Map<String, FileFormat> formats = new LinkedHashMap<>();
    columns.forEach(
        (number, of) ->
            formats.put(number, format(confRules, number, of, conventions.get(number))));
    return new FileFormats(formats);
  }

  private static FileColumn column(CsvRow row, int position) {
    if (row.number("number") != position) {
      throw row.bad("columns are not numbered from 1 without a gap");
    }
    MeasureField field = MeasureField.named(row.text("field"));
    return new FileColumn(
        position,
        row.optional("name").orElse(""),
        field,
        shape(row, field),
        ValuePattern.of(row.text("pattern")),
        words(row, field),
        row.text("rule"));
  }

  private static Shape shape(CsvRow row, MeasureField field) {
    return switch (field.form()) {
      case DATE -> Shape.DATE;
      case FLAG -> Shape.FLAG;
      case NUMBER -> Shape.NUMBER;
      // The codes of the occupational registers are no numbers: none has a zero too many (FIL-6).
      case CODE -> row.optional("code_list").isPresent() ? Shape.NUMBER : Shape.AS_IT_IS;
      case TEXT -> Shape.AS_IT_IS;
    };
  }

  private static Words words(CsvRow row, MeasureField field) {
    String most = row.optional("maximum").orElse("");
    return switch (field.form()) {
      case DATE ->
          new Words(
              "en dato på formen dd/mm/åååå eller dd-mm-åååå",
              "a date of the form dd/mm/yyyy or dd-mm-yyyy");
      case FLAG ->
          new Words("1 eller J for ja, 0 eller N for nej", "1 or J for yes, 0 or N for no");
      default -> {
        String pattern = row.text("pattern");
        if (pattern.startsWith("[0-9]{")) {
          String digits = pattern.substring("[0-9]{".length(), pattern.length() - 1);
          String range = digits.replace(",", "-");
          yield new Words(range + " cifre", range + " digits");
        }
        yield most.isEmpty()
            ? new Words("formen " + pattern, "the form " + pattern)
            : new Words("højst " + most + " tegn", "at most " + most + " characters");
      }
    };
  }

  private static Map<String, Map<String, Set<String>>> conventions(Path confRules) {
    Map<String, Map<String, Set<String>>> conventions = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(
            confRules.resolve(CONVENTIONS),
            "format",
            "convention",
            "default",
            "accepted",
            "rule",
            "source")) {
      String convention = row.text("convention");
      if (FIXED.containsKey(convention) && !row.text("accepted").equals(FIXED.get(convention))) {
        throw row.bad("only " + FIXED.get(convention) + " can be read");
      }
      conventions
          .computeIfAbsent(row.text("format"), format -> new HashMap<>())
          .put(convention, Set.of(row.text("accepted").split(" ")));
    }
    return conventions;
  }

  private static FileFormat format(
      Path confRules,
      String number,
      List<FileColumn> columns,
      Map<String, Set<String>> conventions) {
    RecordKind kind = KINDS.get(number);
    if (kind == null || conventions == null || !conventions.containsKey("encoding")) {
      throw new BadLawData(
          confRules.resolve(CONVENTIONS), 0, "no conventions for the format " + number);
    }
    return new FileFormat(
        number,
        kind,
        List.copyOf(columns),
        conventions.get("encoding").stream()
            .map(Charset::forName)
            .collect(Collectors.toUnmodifiableSet()),
        conventions.getOrDefault("boolean_true", Set.of()),
        conventions.getOrDefault("boolean_false", Set.of()),
        conventions.getOrDefault("packing", Set.of()).contains("zip"),
        number.equals("52.2") ? "FIL-52.2-1" : "HJM-60-1");
  }

  Collection<FileFormat> all() {
    return formats.values();
  }

  /** The format of that number. */
  public Optional<FileFormat> named(String number) {
    return Optional.ofNullable(formats.get(number));
  }

  /** The format with so many columns: none has as many as another. */
  Optional<FileFormat> withColumns(int count) {
    return formats.values().stream().filter(format -> format.columns().size() == count).findFirst();
  }
}
