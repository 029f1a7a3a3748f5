package dk.dfdg.bench;

import java.util.List;
import java.util.concurrent.Callable;

/** How long work takes. */
final class Timed {
  private Timed() {}

  static double seconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
