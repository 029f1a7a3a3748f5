package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeListEntry;
import dk.dfdg.gateway.law.BadLawData;
import java.nio.file.Path;
import java.util.List;

/**
 * A code list of small numbers, with the days of each value, made to be asked millions of times. It
 * follows the list when its values are replaced.
 */
final class CodeSet {
  private static final int LARGEST = 9999;
  private static final int[] UNKNOWN = {};

  private final CodeList list;
  private volatile Values values;

  /**
   * The values of the list at one time.
   *
   * @param entries of which they were made
   * @param spans first and last days by code
   * @param firstDay of the whole list
   */
  private record Values(List<CodeListEntry> entries, int[][] spans, int firstDay) {}

  private CodeSet(CodeList list) {
    this.list = list;
    this.values = read(list.name(), list.entries());
  }

  static CodeSet of(CodeList list) {
    return new CodeSet(list);
  }

  private static Values read(String name, List<CodeListEntry> entries) {
    int largest = entries.stream().mapToInt(entry -> code(name, entry)).max().orElse(0);
    int[][] spans = new int[largest + 1][];
    int first = DayNumber.OPEN;
    for (CodeListEntry entry : entries) {
      int code = code(name, entry);
      int from = DayNumber.of(entry.validFrom());
      spans[code] = with(spans[code], from, last(entry));
      first = Math.min(first, from);
    }
    return new Values(entries, spans, first);
  }

  private static int code(String name, CodeListEntry entry) {
    int code = Numbers.parse(entry.code());
    if (code < 0 || code > LARGEST) {
      throw new BadLawData(
          Path.of(name + ".csv"), 0, "code " + entry.code() + " is not a number up to " + LARGEST);
    }
    return code;
  }

  private static int last(CodeListEntry entry) {
    return entry.validTo() == null ? DayNumber.OPEN : DayNumber.of(entry.validTo());
  }

  private static int[] with(int[] earlier, int from, int to) {
    int length = earlier == null ? 0 : earlier.length;
    int[] all = new int[length + 2];
    if (earlier != null) {
      System.arraycopy(earlier, 0, all, 0, length);
    }
    all[length] = from;
    all[length + 1] = to;
    return all;
  }

  String name() {
    return list.name();
  }

  /** Whether the value is, was or will be in the list. */
  boolean isKnown(int code) {
    return spans(now(), code) != UNKNOWN;
  }

  /**
   * Whether the value was valid on the day on which something was made. Before the first day of the
   * whole list the values of that first day hold, because no earlier list is printed.
   */
  boolean isValidOn(int code, int day) {
    int clamped = Math.max(day, firstDay());
    return isValidWithin(code, clamped, clamped);
  }

  /** Whether the value was valid on one of the days of a time. */
  boolean isValidWithin(int code, int from, int to) {
    int[] days = spans(now(), code);
    for (int i = 0; i < days.length; i += 2) {
      if (days[i] <= to && days[i + 1] >= from) {
        return true;
      }
    }
    return false;
  }

  /** The first day of the whole list. */
  int firstDay() {
    return now().firstDay();
  }

  private Values now() {
    Values known = values;
    List<CodeListEntry> entries = list.entries();
    if (known.entries() != entries) {
      known = read(list.name(), entries);
      values = known;
    }
    return known;
  }

  private static int[] spans(Values values, int code) {
    int[][] spans = values.spans();
    return code < 0 || code >= spans.length || spans[code] == null ? UNKNOWN : spans[code];
  }
}
