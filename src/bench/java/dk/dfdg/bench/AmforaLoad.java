package dk.dfdg.bench;

import dk.dfdg.gateway.app.sandbox.SampleMeasures;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.JobTitles;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.Opening;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDeadlines;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportSettings;
import dk.dfdg.gateway.report.ReportStatus;
import dk.dfdg.gateway.report.Row;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;

/**
 * The process that {@link AmforaBench} measures: submits by two workers, as the file channel does.
 */
public final class AmforaLoad {
  private static final int WORKERS = 2;
  private static final String MUNICIPALITY = "101";
  private static final Path CONF = Path.of("conf");

  private static final Way WAY =
      Way.valueOf(System.getProperty("bench.way", "webservice").toUpperCase(Locale.ROOT));

  /** The whole country: 25 million records, 98 municipalities. */
  private static final double COUNTRY = 25_000_000;

  private static final String COLUMNS =
      "municipality, kind, identity, digest, measure_key, cpr, code, start_day, end_day, content,"
          + " first_recorded, recorded_by, replaces";

  /** Seconds of one report. */
  private record Took(double submitting, double closing, double generating) {
    /** Without making the records, which a real report would bring with it. */
    double net() {
      return submitting + closing - generating;
    }
  }

  private final Database database;
  private final ReportDesk desk;
  private final int size;
  private final SampleMeasures sample;

  private AmforaLoad(Database database, ReportDesk desk, int size) {
    this.database = database;
    this.desk = desk;
    this.size = size;
    this.sample =
        new SampleMeasures(
            11, RecordKind.UNINSURED, MUNICIPALITY, LocalDate.of(2010, 10, 12), size);
  }

  public static void main(String[] arguments) throws Exception {
    int weeks = Integer.parseInt(arguments[0]);
    String user = arguments[arguments.length - 1];
    System.out.println(
        "| records | first load /s | bare COPY /s | share | each week /s | submitting /s | closing /s | largest heap MB |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    double weekly = 0;
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      int size = Integer.parseInt(arguments[i]);
      double perSecond = measure(size, arguments[i + 1], user, weeks, i > 1);
      weekly = perSecond;
    }
    System.out.printf(
        Locale.ROOT,
        "%n98 municipalities with 25 million records, of which 2 %% have changed: %.0f minutes at the last rate.%n",
        COUNTRY / weekly / 60);
  }

  private static double measure(int size, String url, String user, int weeks, boolean printed)
      throws Exception {
    GatewayClock clock =
        new GatewayClock(
            Clock.fixed(Instant.parse("2011-09-08T10:00:00Z"), GatewayClock.ZONE), Duration.ZERO);
    JobcentreRegister jobcentres = JobcentreRegister.load(CONF.resolve("registers"));
    Path spool = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "spool");
    try (Database database = Database.open(new DatabaseSettings(url, user, "", 6, true));
        ReportDesk desk =
            new ReportDesk(
                database,
                clock,
                MeasureLaw.load(
                    CONF,
                    CodeLists.load(CONF.resolve("codelists")),
                    JobTitles.load(CONF.resolve("registers")),
                    jobcentres),
                jobcentres,
                ReportDeadlines.load(CONF.resolve("rules")),
                new ReportSettings(spool, 10, 50))) {
      AmforaLoad load = new AmforaLoad(database, desk, size);
      resetPeak();
      Took first = load.report(0);
      long heap = peak();
      double copy = size / load.bareCopy();
      resetPeak();
      List<Took> each = new ArrayList<>();
      for (int week = 1; week <= weeks; week++) {
        each.add(load.report(week));
      }
      each.sort((one, other) -> Double.compare(one.net(), other.net()));
      Took week = each.get(each.size() / 2);
      heap = Math.max(heap, peak());
      if (printed) {
        System.out.printf(
            Locale.ROOT,
            "| %d | %.0f | %.0f | %.2f | %.0f | %.0f | %.0f | %d |%n",
            size,
            size / first.net(),
            copy,
            size / first.net() / copy,
            size / week.net(),
            size / (week.submitting() - week.generating()),
            size / week.closing(),
            heap / 1024 / 1024);
      }
      return size / week.net();
    }
  }

  private Took report(int week) throws Exception {
    double generating = seconds(() -> each(chunk -> rows(week, chunk)));
    Report report =
        desk.open(
            new Opening(
                MUNICIPALITY,
                RecordKind.UNINSURED,
                LocalDate.of(2011, 9, 8),
                Acceptance.ALL_OR_NOTHING,
                WAY,
                false,
                "bench",
                "A-bench"));
    UUID identifier = report.identifier();
    double submitting =
        seconds(
            () ->
                each(
                    chunk ->
                        desk.submit(
                            identifier,
                            MUNICIPALITY,
                            chunk + 1,
                            "chunk" + chunk,
                            rows(week, chunk),
                            List.of())));
    Report[] closed = new Report[1];
    double closing = seconds(() -> closed[0] = desk.close(identifier, MUNICIPALITY, size));
    if (closed[0].status() != ReportStatus.CLOSED) {
      throw new IllegalStateException(
          "The report is "
              + closed[0].status()
              + ": "
              + desk.receipt(identifier, MUNICIPALITY).problemCounts());
    }
    return new Took(submitting, closing, generating);
  }

  private List<Row> rows(int week, int chunk) {
    List<Row> rows = new ArrayList<>(ReportDesk.CHUNK);
    long from = (long) chunk * ReportDesk.CHUNK;
    for (long place = from; place < Math.min(size, from + ReportDesk.CHUNK); place++) {
      MeasureRecord record = sample.record(week, place);
      rows.add(
          new Row(
              place + 1,
              WAY == Way.WEBSERVICE
                  ? record
                  : record.copy().put(MeasureField.KEY, (String) null).build()));
    }
    return rows;
  }

  @FunctionalInterface
  private interface Chunk {
    Object take(int number);
  }

  /** All chunks in order, by the workers together. */
  private Object each(Chunk work) throws Exception {
    int chunks = (size + ReportDesk.CHUNK - 1) / ReportDesk.CHUNK;
    AtomicInteger next = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<Object>> both = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        both.add(
            () -> {
              for (int chunk = next.getAndIncrement();
                  chunk < chunks;
                  chunk = next.getAndIncrement()) {
                work.take(chunk);
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

  /** The rows that are stored, once more into a table that is made like it. */
  private double bareCopy() throws Exception {
    Path rows = Files.createTempFile(Path.of("target"), "rows", ".copy");
    try {
      database.inTransaction(
          handle -> handle.execute("create table bare (like measure including all)"));
      database.inTransaction(
          handle -> {
            try (OutputStream out = Files.newOutputStream(rows)) {
              return handle
                  .getConnection()
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyOut(
                      "copy (select " + COLUMNS + " from measure) to stdout (format binary)", out);
            } catch (Exception failure) {
              throw new IllegalStateException(failure);
            }
          });
      return seconds(
          () ->
              database.inTransaction(
                  handle -> {
                    try (InputStream in = Files.newInputStream(rows)) {
                      return handle
                          .getConnection()
                          .unwrap(PGConnection.class)
                          .getCopyAPI()
                          .copyIn(
                              "copy bare (" + COLUMNS + ") from stdin (format binary)",
                              in,
                              1 << 16);
                    } catch (Exception failure) {
                      throw new IllegalStateException(failure);
                    }
                  }));
    } finally {
      Files.delete(rows);
      database.inTransaction(handle -> handle.execute("drop table bare"));
    }
  }

  private static double seconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void resetPeak() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most that the heap's pools have held, garbage included. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
