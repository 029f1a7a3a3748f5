package dk.dfdg.bench;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.codelist.JobTitles;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import dk.dfdg.gateway.report.Acceptance;
import dk.dfdg.gateway.report.Opening;
import dk.dfdg.gateway.report.Report;
import dk.dfdg.gateway.report.ReportDeadlines;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportSettings;
import dk.dfdg.gateway.report.ReportStatus;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.DatabaseSettings;
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

/**
 * The report desk by itself, in a process that {@link AmforaBench} starts: reports of several
 * sizes, submitted by two workers as the file channel does.
 */
public final class AmforaLoad {
  private static final String MUNICIPALITY = "101";
  private static final Path CONF = Path.of("conf");

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
  private final SampleChunks sample;

  private AmforaLoad(Database database, ReportDesk desk, int size) {
    this.database = database;
    this.desk = desk;
    this.size = size;
    this.sample = new SampleChunks(MUNICIPALITY, size);
  }

  public static void main(String[] arguments) throws Exception {
    int weeks = Integer.parseInt(arguments[0]);
    String user = arguments[arguments.length - 1];
    System.out.println(
        "| records | first load /s | bare COPY /s | share | each week /s | submitting /s | closing /s | largest heap MB |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      int size = Integer.parseInt(arguments[i]);
      measure(size, arguments[i + 1], user, weeks, i > 1);
    }
  }

  private static void measure(int size, String url, String user, int weeks, boolean printed)
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
      double copy = BareCopy.perSecond(database, MUNICIPALITY);
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
    }
  }

  private Took report(int week) throws Exception {
    double generating = Timed.seconds(() -> sample.each(chunk -> sample.rows(week, chunk)));
    Report report =
        desk.open(
            new Opening(
                MUNICIPALITY,
                RecordKind.UNINSURED,
                LocalDate.of(2011, 9, 8),
                Acceptance.ALL_OR_NOTHING,
                Way.WEBSERVICE,
                false,
                "bench",
                "A-bench"));
    UUID identifier = report.identifier();
    double submitting =
        Timed.seconds(
            () ->
                sample.each(
                    chunk ->
                        desk.submit(
                            identifier,
                            MUNICIPALITY,
                            chunk + 1,
                            "chunk" + chunk,
                            sample.rows(week, chunk),
                            List.of())));
    Report[] closed = new Report[1];
    double closing = Timed.seconds(() -> closed[0] = desk.close(identifier, MUNICIPALITY, size));
    if (closed[0].status() != ReportStatus.CLOSED) {
      throw new IllegalStateException(
          "The report is "
              + closed[0].status()
              + ": "
              + desk.receipt(identifier, MUNICIPALITY).problemCounts());
    }
    return new Took(submitting, closing, generating);
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
