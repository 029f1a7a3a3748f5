package dk.dfdg.gateway.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The 37-hour write-down (nedskrivning; vejledningen af 2011 pkt. 46.1 nr. 8 and pkt. 52.1 nr. 6):
 * courses of one person that run on the same days and together exceed the limit count in
 * proportion, so that they are exactly the limit together. It is a value for statistics, counted
 * from what is known each time; what was reported is never changed.
 */
public final class WriteDown {
  private final int limit;

  /**
   * @param limit in minutes a week
   */
  public WriteDown(int limit) {
    this.limit = limit;
  }

  /**
   * With how much each course counts on which days.
   *
   * @param courses of one person, from every municipality and chapter
   * @return for each course in its place: its days from the first to the last without a gap
   */
  public List<List<Slice>> of(List<Course> courses) {
    List<List<Slice>> slices = new ArrayList<>();
    courses.forEach(each -> slices.add(new ArrayList<>()));
    LocalDate from = null;
    for (LocalDate cut : cuts(courses)) {
      if (from != null) {
        count(courses, from, cut.minusDays(1), slices);
      }
      from = cut;
    }
    return slices;
  }

  /** The days on which another set of courses runs than on the day before. */
  private static TreeSet<LocalDate> cuts(List<Course> courses) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    for (Course course : courses) {
      cuts.add(course.start());
      cuts.add(course.end().plusDays(1));
    }
    return cuts;
  }

  private void count(List<Course> courses, LocalDate from, LocalDate to, List<List<Slice>> slices) {
    List<Integer> running =
        IntStream.range(0, courses.size())
            .filter(each -> courses.get(each).runsOn(from))
            .boxed()
            .toList();
    List<Integer> counted = shares(running.stream().map(courses::get).toList());
    for (int i = 0; i < running.size(); i++) {
      append(slices.get(running.get(i)), new Slice(from, to, counted.get(i)));
    }
  }

  /**
   * A course that alone exceeds the limit stays as it is: only several together are written down.
   */
  private List<Integer> shares(List<Course> running) {
    long sum = running.stream().mapToLong(Course::minutes).sum();
    if (running.size() < 2 || sum <= limit) {
      return running.stream().map(Course::minutes).toList();
    }
    int[] shares = new int[running.size()];
    long missing = limit;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (int) ((long) running.get(i).minutes() * limit / sum);
      missing -= shares[i];
    }
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(i -> -((long) running.get(i).minutes() * limit % sum))
                .thenComparing(i -> running.get(i).start())
                .thenComparing(i -> running.get(i).key()))
        .limit(missing)
        .forEach(i -> shares[i]++);
    return IntStream.of(shares).boxed().toList();
  }

  private static void append(List<Slice> slices, Slice next) {
    int last = slices.size() - 1;
    if (last >= 0 && slices.get(last).minutes() == next.minutes()) {
      slices.set(last, new Slice(slices.get(last).from(), next.to(), next.minutes()));
    } else {
      slices.add(next);
    }
  }
}
