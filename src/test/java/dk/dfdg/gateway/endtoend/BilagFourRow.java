package dk.dfdg.gateway.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A line of {@code events.csv} as a test reads it, apart from the code that is tested. */
record BilagFourRow(Map<String, String> columns) {
  private static final List<String> REGISTRARS =
      List.of("citizen", "jobcentre", "other_actor", "fund", "other");

  /** Every line. */
  static List<BilagFourRow> all() {
    try {
      List<String> lines = Files.readAllLines(Path.of("conf/rules/events.csv"));
      List<String> names = Arrays.asList(lines.get(0).split(";"));
      return lines.stream().skip(1).map(line -> row(names, line.split(";", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BilagFourRow row(List<String> names, String[] line) {
    Map<String, String> columns = new HashMap<>();
    for (int i = 0; i < line.length; i++) {
      columns.put(names.get(i), line[i]);
    }
    return new BilagFourRow(columns);
  }

  String code() {
    return columns.get("code");
  }

  boolean isOffer() {
    return !columns.get("phase").isEmpty();
  }

  boolean isDirect() {
    return columns.get("direct").equals("yes");
  }

  boolean isFormed() {
    return columns.get("direct").equals("no");
  }

  boolean isToFund() {
    return columns.get("direction").equals("to_fund");
  }

  boolean isOfMembership() {
    return code().equals("MT") || code().equals("MA");
  }

  boolean demands(String column) {
    return columns.get(column).equals("required");
  }

  /** Who may register it, by the columns' names. */
  Set<String> registrars() {
    Set<String> registrars = new TreeSet<>(REGISTRARS);
    registrars.removeIf(name -> !columns.get(name).equals("yes"));
    return registrars;
  }

  static List<String> everybody() {
    return REGISTRARS;
  }

  boolean isReferral() {
    return columns.get("related").contains("gives:F19");
  }

  @Override
  public String toString() {
    return code() + columns.get("phase");
  }
}
