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

/** A code list (kodeliste) with validity dates, from one file of {@code conf/codelists}. */
public final class CodeList {
  private final String name;
  private final Map<String, List<CodeListEntry>> byCode;

  private CodeList(String name, Map<String, List<CodeListEntry>> byCode) {
    this.name = name;
    this.byCode = byCode;
  }

  static CodeList load(String name, Path file) {
    Map<String, List<CodeListEntry>> byCode = new LinkedHashMap<>();
    for (CsvRow row : CsvFile.read(file, "code", "name_da", "valid_from", "valid_to", "source")) {
      CodeListEntry entry = entry(row);
      List<CodeListEntry> same = byCode.computeIfAbsent(entry.code(), c -> new ArrayList<>());
      if (same.stream().anyMatch(entry::overlaps)) {
        throw row.bad("code " + entry.code() + " is valid twice on the same day");
      }
      same.add(entry);
    }
    return new CodeList(name, byCode);
  }

  private static CodeListEntry entry(CsvRow row) {
    LocalDate from = row.date("valid_from");
    LocalDate to = row.optionalDate("valid_to").orElse(null);
    if (to != null && to.isBefore(from)) {
      throw row.bad("valid_to is before valid_from");
    }
    return new CodeListEntry(row.text("code"), row.text("name_da"), from, to, row.text("source"));
  }

  /** The file's name without its ending. */
  public String name() {
    return name;
  }

  /** Whether the code may be used on that day. */
  public boolean isValid(String code, LocalDate day) {
    return find(code, day).isPresent();
  }

  /** Whether the code is, was or will be in the list. */
  public boolean isKnown(String code) {
    return byCode.containsKey(code);
  }

  /** What the code is called, as it was last; nothing when it never stood in the list. */
  public Optional<String> name(String code) {
    return byCode.getOrDefault(code, List.of()).stream()
        .reduce((earlier, later) -> later)
        .map(CodeListEntry::nameDanish);
  }

  /** The value that is valid on that day. */
  public Optional<CodeListEntry> find(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(entry -> entry.isValidOn(day))
        .findFirst();
  }

  /** All values in the file's order, also those that are not valid today. */
  public List<CodeListEntry> entries() {
    return byCode.values().stream().flatMap(List::stream).toList();
  }
}
