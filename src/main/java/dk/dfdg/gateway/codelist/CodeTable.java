package dk.dfdg.gateway.codelist;

import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads a table of the law that has exactly one row for every value of a code list. */
public final class CodeTable {
  private CodeTable() {}

  /**
   * @param columns the code first, the source last
   */
  public static <T> Map<Integer, T> load(
      Path file, CodeList list, Function<CsvRow, T> reader, String... columns) {
    Map<Integer, T> byCode = new HashMap<>();
    for (CsvRow row : CsvFile.read(file, columns)) {
      row.text(columns[columns.length - 1]);
      if (!list.isKnown(row.text(columns[0]))) {
        throw row.bad("is about a value that is not in the code list " + list.name());
      }
      if (byCode.put(row.number(columns[0]), reader.apply(row)) != null) {
        throw row.bad("is about a value that has a row already");
      }
    }
    for (CodeListEntry entry : list.entries()) {
      if (!byCode.containsKey(Integer.valueOf(entry.code()))) {
        throw new BadLawData(
            file, 0, "has no row for value " + entry.code() + " of " + list.name());
      }
    }
    return byCode;
  }
}
