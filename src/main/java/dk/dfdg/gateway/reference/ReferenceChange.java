package dk.dfdg.gateway.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What one version of a code list or register changes in the one before.
 *
 * @param before null when the row is added
 * @param after null when the row is removed
 */
public record ReferenceChange(String code, Kind kind, ReferenceRow before, ReferenceRow after) {

  /** What is done to the row. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED;

    /** Its name in the database and in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ReferenceChange of(String code, ReferenceRow before, ReferenceRow after) {
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    return new ReferenceChange(code, kind, before, after);
  }

  /** All changes, those of one code in the order of its periods. */
  static List<ReferenceChange> between(List<ReferenceRow> before, List<ReferenceRow> after) {
    Map<String, List<ReferenceRow>> old = byCode(before);
    Map<String, List<ReferenceRow>> now = byCode(after);
    List<ReferenceChange> changes = new ArrayList<>();
    old.forEach((code, rows) -> add(changes, code, rows, now.getOrDefault(code, List.of())));
    now.forEach(
        (code, rows) -> {
          if (!old.containsKey(code)) {
            add(changes, code, List.of(), rows);
          }
        });
    return changes;
  }

  private static Map<String, List<ReferenceRow>> byCode(List<ReferenceRow> rows) {
    Map<String, List<ReferenceRow>> byCode = new LinkedHashMap<>();
    rows.forEach(row -> byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
    return byCode;
  }

  /** Rows of one code are the same when they begin on the same day. */
  private static void add(
      List<ReferenceChange> changes,
      String code,
      List<ReferenceRow> before,
      List<ReferenceRow> after) {
    TreeSet<LocalDate> days = new TreeSet<>();
    before.forEach(row -> days.add(first(row)));
    after.forEach(row -> days.add(first(row)));
    for (LocalDate day : days) {
      ReferenceRow old = at(before, day);
      ReferenceRow now = at(after, day);
      if (!Objects.equals(old, now)) {
        changes.add(of(code, old, now));
      }
    }
  }

  private static ReferenceRow at(List<ReferenceRow> rows, LocalDate day) {
    return rows.stream().filter(row -> first(row).equals(day)).findFirst().orElse(null);
  }

  private static LocalDate first(ReferenceRow row) {
    return row.from() == null ? LocalDate.MIN : row.from();
  }

  /** Whether it makes something right or wrong that was not so before that day. */
  boolean reachesBehind(LocalDate day) {
    if (before == null) {
      return after.from() != null && after.from().isBefore(day);
    }
    if (after == null) {
      return before.from() != null && before.from().isBefore(day);
    }
    if (Objects.equals(before.to(), after.to())) {
      return false;
    }
    LocalDate lastBefore = day.minusDays(1);
    return before.to() != null && before.to().isBefore(lastBefore)
        || after.to() != null && after.to().isBefore(lastBefore);
  }
}
