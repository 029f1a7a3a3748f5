package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first row of a file. Columns count by their position (FIL-4), but a header that names others
 * is a file of another kind.
 *
 * @param cells of the header; one more than columns when it tells the kind of aid
 * @param aidType value of the code list AidType, or null
 */
record FileHeader(FileFormat format, int cells, String aidType) {
  /** In the cell after the last column: {@code Hjælpemiddeltype=1} (FIL-8). */
  private static final Pattern AID_TYPE =
      Pattern.compile("(?iu)(?:hj(?:æ|ae)lpemiddeltype|aidtype)\\s*=\\s*([0-9]{1,2})");

  private static final Pattern DATA = Pattern.compile("[0-9]{3,}");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String ALL_FORMATS = "AMF-55-2";

  /**
   * Reads a header.
   *
   * @throws FileRefused when it is not that of the format
   */
  static FileHeader of(List<String> written, FileFormats formats, Expected expected) {
    if (written.isEmpty()) {
      throw wrong(
          null,
          "Den første linje er tom; overskriften skal stå der.",
          "The first line is empty; the header belongs there.");
    }
    String first = written.get(0);
    if (first.startsWith(BYTE_ORDER_MARK)) {
      written.set(0, first.substring(1));
    }
    Matcher told = AID_TYPE.matcher(written.get(written.size() - 1));
    boolean tells = told.matches();
    int columns = tells ? written.size() - 1 : written.size();
    FileFormat format = format(written, columns, formats, expected);
    checkNames(written, format);
    String aidType = tells ? told.group(1) : expected.aidType();
    if (format.kind() != RecordKind.AID) {
      aidType = null;
    } else if (aidType == null || !aidType.equals("1") && !aidType.equals("2")) {
      throw FileRefused.of(
          FaultCode.AID_TYPE_NOT_TOLD,
          "FIL-8",
          "Arten er 1 for undervisningsmateriale, 2 for arbejdsredskaber og mindre arbejdspladsindretninger.",
          "The kind is 1 for teaching material, 2 for work tools and minor fittings of a workplace.");
    }
    return new FileHeader(format, written.size(), aidType);
  }

  private static FileFormat format(
      List<String> written, int columns, FileFormats formats, Expected expected) {
    Optional<FileFormat> found = formats.withColumns(columns);
    if (found.isEmpty() || expected.format() != null && found.get() != expected.format()) {
      String right =
          expected.format() == null ? "" : Integer.toString(expected.format().columns().size());
      throw wrong(
          null,
          "Overskriften har %d kolonner%s.%s"
              .formatted(
                  columns,
                  right.isEmpty() ? ", og intet format har det" : ", og formatet har " + right,
                  columns == 1 ? " Kolonnerne skilles med semikolon." : ""),
          "The header has %d columns%s.%s"
              .formatted(
                  columns,
                  right.isEmpty() ? ", and no format has" : ", and the format has " + right,
                  columns == 1 ? " Columns are separated by semicolons." : ""));
    }
    if (DATA.matcher(written.get(0)).matches()) {
      throw wrong(null, "Filen har ingen overskrift.", "The file has no header row.");
    }
    return found.get();
  }

  private static void checkNames(List<String> written, FileFormat format) {
    for (FileColumn column : format.columns()) {
      String name = written.get(column.position() - 1);
      if (!column.name().isEmpty() && !column.name().equalsIgnoreCase(name)) {
        throw wrong(
            column.shown(),
            "Kolonne %d hedder ikke %s.".formatted(column.position(), column.name()),
            "Column %d is not called %s.".formatted(column.position(), column.name()));
      }
    }
  }

  private static FileRefused wrong(String column, String danish, String english) {
    return FileRefused.at(
        1,
        column,
        Violation.of(FaultCode.FILE_COLUMNS_WRONG, ALL_FORMATS).because(danish, english));
  }
}
