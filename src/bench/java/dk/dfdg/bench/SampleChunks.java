package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.SampleMeasures;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** The weekly reports of a municipality that does not exist, in chunks. */
final class SampleChunks {
  private static final int WORKERS = 2;

  private final int size;
  private final SampleMeasures sample;

  SampleChunks(String municipality, int size) {
    this.size = size;
    this.sample =
        new SampleMeasures(
            11, RecordKind.UNINSURED, municipality, LocalDate.of(2010, 10, 12), size);
  }

  /** How many there are. */
  int count() {
    return (size + ReportDesk.CHUNK - 1) / ReportDesk.CHUNK;
  }

  /** The rows of a chunk, numbered from 0. */
  List<Row> rows(int week, int chunk) {
    List<Row> rows = new ArrayList<>(ReportDesk.CHUNK);
    long from = (long) chunk * ReportDesk.CHUNK;
    for (long place = from; place < Math.min(size, from + ReportDesk.CHUNK); place++) {
      rows.add(new Row(place + 1, sample.record(week, place)));
    }
    return rows;
  }

  /** Does the work with the number of every chunk in order, by two workers together. */
  Object each(IntFunction<?> work) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<Object>> both = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        both.add(
            () -> {
              for (int chunk = next.getAndIncrement();
                  chunk < count();
                  chunk = next.getAndIncrement()) {
                work.apply(chunk);
              }
              return null;
            });
      }
      for (Future<Object> done : workers.invokeAll(both)) {
        done.get();
      }
      return null;
    } finally {
      workers.shutdown();
    }
  }
}
