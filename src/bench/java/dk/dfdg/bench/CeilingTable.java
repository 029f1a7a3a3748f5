package dk.dfdg.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured beside its ceiling of the same run, and whether the limit is kept. */
final class CeilingTable {
  private final List<String> rows = new ArrayList<>();

  /** The measured value is at least so much of the ceiling. */
  void atLeast(String what, String measured, String ceiling, double share, double limit) {
    add(what, measured, ceiling, share, "at least", limit, share >= limit);
  }

  /** The measured value is at most so much of the ceiling. */
  void atMost(String what, String measured, String ceiling, double share, double limit) {
    add(what, measured, ceiling, share, "at most", limit, share <= limit);
  }

  private void add(
      String what,
      String measured,
      String ceiling,
      double share,
      String side,
      double limit,
      boolean kept) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %.2f | %s %.2f%s |",
            what,
            measured,
            ceiling,
            share,
            side,
            limit,
            kept ? "" : ": missed");
    rows.add(row);
    System.err.println(row);
  }

  void print() {
    System.out.println("\n| | measured | ceiling | of it | limit |");
    System.out.println("|---|---|---|---|---|");
    rows.forEach(System.out::println);
  }
}
