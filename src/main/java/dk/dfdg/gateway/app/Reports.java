package dk.dfdg.gateway.app;

import dk.dfdg.gateway.access.AgreementStatus;
import dk.dfdg.gateway.access.Subscribers;
import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.report.ClosingReport;
import dk.dfdg.gateway.report.OverdueReports;
import dk.dfdg.gateway.report.ReportDeadlines;
import dk.dfdg.gateway.report.ReportDesk;
import dk.dfdg.gateway.report.ReportSettings;
import dk.dfdg.gateway.store.Database;
import dk.dfdg.gateway.store.StorageException;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Reports of measures in a running gateway: the desk that takes them, what is done about them by
 * itself, and how fresh they are.
 */
final class Reports implements AutoCloseable {
  /** Who may do this reports in full. */
  private static final Set<String> REPORTING = Set.of("OpenReport", "UploadReport");

  private static final String SERVICE = "AmforaReportingService";
  private static final int SECONDS_BETWEEN_ROUNDS = 60;
  private static final int MOST_MISSING = 1000;

  private final GatewayClock clock;
  private final Subscribers subscribers;
  private final ReportDesk desk;
  private final OverdueReports overdue;
  private final RoundTimer timer;

  /** Of its own: what is missing on Friday is told while what has come is being compared. */
  private final RoundTimer overdueTimer;

  private final MultiGauge age;
  private final MultiGauge missing;
  private final MultiGauge closing;
  private final MultiGauge failures;

  /**
   * @param rules the directory with the tables of the law
   */
  Reports(
      GatewaySettings.Amfora settings,
      Path rules,
      Database database,
      GatewayClock clock,
      MeasureLaw law,
      JobcentreRegister jobcentres,
      Subscribers subscribers,
      SpareCores cores,
      PrometheusMeterRegistry meters) {
    this.clock = clock;
    this.subscribers = subscribers;
    ReportDeadlines deadlines = ReportDeadlines.load(rules);
    desk =
        new ReportDesk(
            database,
            clock,
            law,
            jobcentres,
            deadlines,
            new ReportSettings(
                settings.spool(), settings.confirmPercent(), settings.confirmAtLeast()),
            cores);
    overdue =
        new OverdueReports(
            database, clock, deadlines, this::obliged, law.modules()::owesFullReport);
    timer =
        new RoundTimer(
            "reports",
            SECONDS_BETWEEN_ROUNDS,
            () -> {
              desk.tend();
              return 0;
            });
    overdueTimer = new RoundTimer("overdue reports", SECONDS_BETWEEN_ROUNDS, overdue::notice);
    age =
        MultiGauge.builder("gateway.reports.age.seconds")
            .description("Seconds since a municipality's last full report was stored")
            .register(meters);
    missing =
        MultiGauge.builder("gateway.reports.missing")
            .description("1 for each weekly report that has not come although it was due")
            .register(meters);
    closing =
        MultiGauge.builder("gateway.reports.closing.seconds")
            .description("Seconds for which a report has been complete and is not yet compared")
            .register(meters);
    failures =
        MultiGauge.builder("gateway.reports.closing.failures")
            .description("How often this node has tried in vain to compare a complete report")
            .register(meters);
  }

  /** The municipalities whose agreement covers full reports and is in force. */
  private Set<String> obliged() {
    return subscribers
        .current()
        .allAgreements()
        .filter(agreement -> agreement.statusOn(clock.today()) == AgreementStatus.ACTIVE)
        .filter(
            agreement ->
                agreement.operations().stream()
                    .anyMatch(
                        operation ->
                            operation.service().equals(SERVICE)
                                && REPORTING.contains(operation.name())))
        .flatMap(agreement -> agreement.controllers().keySet().stream())
        .filter(organisation -> organisation.type() == Organisation.MUNICIPALITY)
        .map(Organisation::code)
        .collect(Collectors.toSet());
  }

  /** Does at once what the timer does, for a clock that has been moved. */
  int now() {
    desk.tend();
    return overdue.notice();
  }

  ReportDesk desk() {
    return desk;
  }

  OverdueReports overdue() {
    return overdue;
  }

  void start() {
    timer.start();
    overdueTimer.start();
  }

  /** Brings the figures up to date; called before each reading. */
  void refreshMetrics() {
    try {
      age.register(
          overdue.latest().stream()
              .map(
                  latest ->
                      MultiGauge.Row.of(
                          tags(latest.municipality(), latest.kind().record()),
                          Math.max(
                              0, Duration.between(latest.closedAt(), clock.now()).toSeconds())))
              .collect(Collectors.toList()),
          true);
      missing.register(
          overdue.missing(MOST_MISSING).stream()
              .map(report -> tags(report.municipality(), report.kind().record()))
              .collect(Collectors.groupingBy(tags -> tags, Collectors.counting()))
              .entrySet()
              .stream()
              .map(entry -> MultiGauge.Row.of(entry.getKey(), entry.getValue()))
              .collect(Collectors.toList()),
          true);
      List<ClosingReport> underway = desk.closing();
      register(closing, underway, this::secondsClosing);
      register(failures, underway, ClosingReport::failures);
    } catch (StorageException unreadable) {
      // The figures of the last reading stay; /health/ready tells what is wrong.
    }
  }

  private long secondsClosing(ClosingReport report) {
    return Math.max(0, Duration.between(report.since(), clock.now()).toSeconds());
  }

  private static void register(
      MultiGauge gauge, List<ClosingReport> underway, ToLongFunction<ClosingReport> figure) {
    gauge.register(
        underway.stream()
            .map(
                report ->
                    MultiGauge.Row.of(
                        tags(report.municipality(), report.kind().record()),
                        figure.applyAsLong(report)))
            .collect(Collectors.toList()),
        true);
  }

  private static Tags tags(String municipality, String kind) {
    return Tags.of("municipality", municipality, "kind", kind);
  }

  @Override
  public void close() {
    overdueTimer.close();
    timer.close();
    desk.close();
  }
}
