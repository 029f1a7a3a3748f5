package dk.dfdg.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;

/** Reports by file: the first load, each week, two municipalities at once, and what calls feel. */
final class FileLoads {
  private static final double A_SECOND = 60_000;
  private static final double HALF = 0.5;

  private static final int WARM_UP = 3;

  /** So often calls are measured alone and beside a file. */
  private static final int TURNS = 5;

  private final ReportStand stand;
  private final CeilingTable table;
  private final WeeklyFiles one;
  private final WeeklyFiles other;
  private final WeeklyFiles third;
  private final int weeks;
  private double median;

  FileLoads(ReportStand stand, CeilingTable table, int rows, int weeks) {
    this.stand = stand;
    this.table = table;
    this.one = new WeeklyFiles(stand, "workbase", "101", rows);
    this.other = new WeeklyFiles(stand, "opera", "751", rows);
    this.third = new WeeklyFiles(stand, "fasit", "461", rows);
    this.weeks = weeks;
  }

  /** So that nothing is measured while Java warms. */
  void warmUp(int rows) throws Exception {
    new WeeklyFiles(stand, "workbase", "147", rows).weeks(3);
  }

  void alone() throws Exception {
    List<Double> first = new ArrayList<>();
    List<Double> copy = new ArrayList<>();
    for (WeeklyFiles each : List.of(one, other, third)) {
      first.add(each.rows() / each.send(each.write()));
      copy.add(BareCopy.perSecond(stand.database(), each.municipality()));
    }
    String file = String.format(Locale.ROOT, "%,d records (%d MB)", one.rows(), one.megabytes());
    table.atLeast(
        "a file of " + file + ", the first load, of three municipalities",
        perSecond(Timed.median(first)),
        perSecond(Timed.median(copy)) + ", a bare `COPY` of the same rows each",
        Timed.median(first) / Timed.median(copy),
        HALF);
    median = Timed.median(one.weeks(weeks));
    double week = one.rows() / median;
    table.atLeast(
        "the same, each week",
        perSecond(week),
        perSecond(A_SECOND) + ", the requirement",
        week / A_SECOND,
        1);
  }

  /** Records a second, week by week. */
  double weekly() {
    return one.rows() / median;
  }

  void atOnce() throws Exception {
    double sum = median + Timed.median(other.weeks(weeks));
    List<Double> both = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      Path ours = one.write();
      Path theirs = other.write();
      both.add(
          Timed.seconds(
              () -> {
                Future<Void> beside = sending(other, theirs);
                one.send(ours);
                return beside.get();
              }));
    }
    double together = Timed.median(both);
    table.atMost(
        "two municipalities at once, each week",
        String.format(Locale.ROOT, "%.1f s", together),
        String.format(Locale.ROOT, "%.1f s, the sum of each alone", sum),
        together / sum,
        1);
  }

  private static CompletableFuture<Void> sending(WeeklyFiles files, Path file) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            files.send(file);
          } catch (Exception failure) {
            throw new CompletionException(failure);
          }
        },
        task -> new Thread(task).start());
  }

  /** Calls at a steady rate, in turns alone and while the file of a week is taken in. */
  void besides(SteadyCalls calls, int seconds) throws Exception {
    List<Path> written = new ArrayList<>();
    for (int week = 0; week < WARM_UP + TURNS; week++) {
      written.add(one.write());
    }
    // Nothing is measured while Java warms.
    calls.during(seconds);
    for (Path file : written.subList(0, WARM_UP)) {
      whileSending(calls, file);
    }
    List<LoadGenerator.Result> alone = new ArrayList<>();
    List<LoadGenerator.Result> beside = new ArrayList<>();
    for (Path file : written.subList(WARM_UP, written.size())) {
      alone.add(calls.during(seconds / 2));
      beside.add(whileSending(calls, file));
    }
    LoadGenerator.Result idle = LoadGenerator.Result.together(alone);
    LoadGenerator.Result busy = LoadGenerator.Result.together(beside);
    besides("p50", 0.5, idle, busy);
    besides("p99", 0.99, idle, busy);
  }

  private LoadGenerator.Result whileSending(SteadyCalls calls, Path file) throws Exception {
    CompletableFuture<Void> load = sending(one, file);
    LoadGenerator.Result result = calls.until(load::isDone);
    load.get();
    return result;
  }

  private void besides(
      String name, double quantile, LoadGenerator.Result idle, LoadGenerator.Result busy) {
    table.atMost(
        name + " of signed enrollments while files are taken in, " + busy.calls() + " calls",
        milliseconds(busy.millisecondsAt(quantile)),
        milliseconds(idle.millisecondsAt(quantile))
            + ", of "
            + idle.calls()
            + " on an idle gateway",
        busy.millisecondsAt(quantile) / idle.millisecondsAt(quantile),
        2);
  }

  static String perSecond(double records) {
    return String.format(Locale.ROOT, "%,.0f/s", records);
  }

  private static String milliseconds(double time) {
    return String.format(Locale.ROOT, "%.1f ms", time);
  }
}
