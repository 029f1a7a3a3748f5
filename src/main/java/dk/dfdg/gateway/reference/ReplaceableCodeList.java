package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.CsvFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A code list of the running gateway. */
public final class ReplaceableCodeList implements Replaceable {
  private final CodeLists lists;
  private final String name;
  private final String file;

  private ReplaceableCodeList(CodeLists lists, String name, String file) {
    this.lists = lists;
    this.name = name;
    this.file = file;
  }

  /** Every code list of the folder {@code conf/codelists}. */
  public static List<Replaceable> all(CodeLists lists, Path confCodelists) {
    return lists.all().stream()
        .map(CodeList::name)
        .<Replaceable>map(
            name ->
                new ReplaceableCodeList(
                    lists, name, CsvFile.text(confCodelists.resolve(name + ".csv"))))
        .toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<ReferenceRow> rows(String csv) {
    return CodeList.read(name, csv).entries().stream()
        .map(
            entry ->
                new ReferenceRow(
                    entry.code(), entry.nameDanish(), entry.validFrom(), entry.validTo()))
        .toList();
  }

  @Override
  public void replace(String csv) {
    lists.replace(CodeList.read(name, csv));
  }

  @Override
  public Optional<CodeList> codeList(String csv) {
    return Optional.of(CodeList.read(name, csv));
  }

  @Override
  public Optional<CodeList> current() {
    return Optional.of(lists.get(name));
  }
}
