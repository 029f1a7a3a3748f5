package dk.dfdg.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The released contracts ({@code wsdl/released}) and the changes since the first of them ({@code
 * wsdl/CHANGES.csv}); those of the release {@code next} are since the last one.
 */
final class ContractChangelog {
  static final String NEXT = "next";
  static final String COLUMNS = "release;service;direction;operation;path;change;effect;reason";

  /** A line of the changelog. */
  record Row(String release, String declaration, String effect, String reason) {
    static Row parse(String line) {
      String[] cells = line.split(";", -1);
      if (cells.length != 8) {
        throw new IllegalArgumentException("CHANGES.csv: not eight columns: " + line);
      }
      return new Row(cells[0], String.join(";", List.of(cells).subList(1, 6)), cells[6], cells[7]);
    }

    static Row of(String release, ContractChange change, String reason) {
      return new Row(
          release, change.declaration(), change.breaking() ? "breaking" : "compatible", reason);
    }

    @Override
    public String toString() {
      return String.join(";", release, declaration, effect, reason);
    }
  }

  private final Path folder;

  /**
   * @param folder where the WSDLs are
   */
  ContractChangelog(Path folder) {
    this.folder = folder;
  }

  /** The contracts as released. */
  List<ContractForm> released() {
    Path released = folder.resolve("released");
    if (!Files.isDirectory(released)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(released)) {
      return files
          .sorted()
          .map(
              file ->
                  ContractForm.parse(
                      file.getFileName().toString().replaceFirst("\\.contract$", ""), read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is declared, the oldest release first. */
  List<Row> rows() {
    Path changes = folder.resolve("CHANGES.csv");
    return Files.exists(changes)
        ? read(changes).lines().skip(1).filter(line -> !line.isBlank()).map(Row::parse).toList()
        : List.of();
  }

  /**
   * What is wrong with the declarations of the next release, a text each: a breaking change that is
   * not declared, or not with a reason, and a declared change that is none.
   */
  static List<String> problems(List<ContractChange> changes, List<Row> declared) {
    Map<String, Row> next = next(declared);
    List<String> problems = new ArrayList<>();
    for (ContractChange change : changes) {
      Row row = next.remove(change.declaration());
      if (change.breaking() && (row == null || row.reason().isBlank())) {
        problems.add(change.explanation());
      }
    }
    next.values()
        .forEach(
            row ->
                problems.add(
                    "wsdl/CHANGES.csv declares a change that is not there; take the line away: "
                        + row));
    return problems;
  }

  private static Map<String, Row> next(List<Row> declared) {
    Map<String, Row> next = new LinkedHashMap<>();
    declared.stream()
        .filter(row -> row.release().equals(NEXT))
        .forEach(row -> next.put(row.declaration(), row));
    return next;
  }

  /**
   * Writes every change into the changelog, under the release's name, and for a real release the
   * contracts as released. Reasons that were given stay.
   */
  void write(String release, List<ContractForm> present) {
    List<ContractChange> changes = ContractDifference.between(released(), present);
    List<Row> rows = rows();
    Map<String, Row> next = next(rows);
    String text =
        Stream.concat(
                Stream.concat(
                    Stream.of(COLUMNS),
                    rows.stream().filter(row -> !row.release().equals(NEXT)).map(Row::toString)),
                changes.stream()
                    .map(
                        change ->
                            Row.of(
                                    release,
                                    change,
                                    next.containsKey(change.declaration())
                                        ? next.get(change.declaration()).reason()
                                        : "")
                                .toString()))
            .collect(Collectors.joining("\n", "", "\n"));
    write(folder.resolve("CHANGES.csv"), text);
    if (!release.equals(NEXT)) {
      present.forEach(
          form ->
              write(
                  folder.resolve("released").resolve(form.service() + ".contract"),
                  form.toString()));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
