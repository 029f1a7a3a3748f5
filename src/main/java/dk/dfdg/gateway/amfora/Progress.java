package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a report has come.
 *
 * @param chunks which have arrived, as ranges without a gap
 */
record Progress(Report report, List<Range> chunks) {

  /** Chunks without a gap, both ends included. */
  record Range(int first, int last) {}

  /**
   * @param numbers in their order
   */
  static List<Range> ranges(List<Integer> numbers) {
    List<Range> ranges = new ArrayList<>();
    for (int number : numbers) {
      Range before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (before != null && before.last() + 1 == number) {
        ranges.set(ranges.size() - 1, new Range(before.first(), number));
      } else {
        ranges.add(new Range(number, number));
      }
    }
    return ranges;
  }
}
