package dk.dfdg.gateway.codelist;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A code list (kodeliste) with validity dates, from one file of {@code conf/codelists}. Its values
 * may be replaced while the gateway runs: whoever holds the list then sees the new ones.
 */
public final class CodeList {
  private static final String[] COLUMNS = {"code", "name_da", "valid_from", "valid_to", "source"};

  private final String name;
  private volatile Values values;

  /** All values at one time, so that a question sees either the old ones or the new. */
  private record Values(Map<String, List<CodeListEntry>> byCode, List<CodeListEntry> all) {}

  private CodeList(String name, Values values) {
    this.name = name;
    this.values = values;
  }

  static CodeList load(String name, Path file) {
    return of(name, CsvFile.read(file, COLUMNS));
  }

  /**
   * A version of the list that is not in its file.
   *
   * @param csv the whole list in the form of its file
   * @throws dk.dfdg.gateway.law.BadLawData with the line and what is wrong with it
   */
  public static CodeList read(String name, String csv) {
    return of(name, CsvFile.readText(Path.of(name + CodeLists.ENDING), csv, COLUMNS));
  }

  private static CodeList of(String name, List<CsvRow> rows) {
    Map<String, List<CodeListEntry>> byCode = new LinkedHashMap<>();
    for (CsvRow row : rows) {
      CodeListEntry entry = entry(row);
      List<CodeListEntry> same = byCode.computeIfAbsent(entry.code(), c -> new ArrayList<>());
      if (same.stream().anyMatch(entry::overlaps)) {
        throw row.bad("code " + entry.code() + " is valid twice on the same day");
      }
      same.add(entry);
    }
    List<CodeListEntry> all = byCode.values().stream().flatMap(List::stream).toList();
    return new CodeList(name, new Values(byCode, all));
  }

  private static CodeListEntry entry(CsvRow row) {
    LocalDate from = row.date("valid_from");
    LocalDate to = row.optionalDate("valid_to").orElse(null);
    if (to != null && to.isBefore(from)) {
      throw row.bad("valid_to is before valid_from");
    }
    return new CodeListEntry(row.text("code"), row.text("name_da"), from, to, row.text("source"));
  }

  /** The same values, which do not change with this list's. */
  CodeList copy() {
    return new CodeList(name, values);
  }

  /** Takes the values of another version of this list. */
  void take(CodeList version) {
    values = version.values;
  }

  /** The file's name without its ending. */
  public String name() {
    return name;
  }

  /** Whether the code may be used on that day. */
  public boolean isValid(String code, LocalDate day) {
    return entry(code, day) != null;
  }

  /** Whether the code is, was or will be in the list. */
  public boolean isKnown(String code) {
    return values.byCode.containsKey(code);
  }

  /** What the code is called, as it was last; nothing when it never stood in the list. */
  public Optional<String> name(String code) {
    return byCode.getOrDefault(code, List.of()).stream()
        .reduce((earlier, later) -> later)
        .map(CodeListEntry::nameDanish);
  }

  /** The value that is valid on that day. */
  public Optional<CodeListEntry> find(String code, LocalDate day) {
    return Optional.ofNullable(entry(code, day));
  }

  private CodeListEntry entry(String code, LocalDate day) {
    for (CodeListEntry entry : values.byCode.getOrDefault(code, List.of())) {
      if (entry.isValidOn(day)) {
        return entry;
      }
    }
    return null;
  }

  /** All values in the file's order, also those that are not valid today. */
  public List<CodeListEntry> entries() {
    return values.all;
  }
}
