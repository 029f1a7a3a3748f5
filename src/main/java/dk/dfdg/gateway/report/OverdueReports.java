package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Weekly reports that have not come by Friday 06:00 (vejledningen af 2011 pkt. 48.1 and 54.2).
 *
 * <p>Every municipality whose agreement covers reporting owes one under chapter 9, and one under
 * chapter 8 unless it registers in Arbejdsmarkedsportalen's jobplan module. Who has sent one goes
 * on owing it.
 */
public final class OverdueReports {
  private static final Logger LOG = LoggerFactory.getLogger(OverdueReports.class);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Database database;
  private final GatewayClock clock;
  private final ReportDeadlines deadlines;
  private final Supplier<Set<String>> reporting;
  private final BiPredicate<String, RecordKind> owes;
  private final OverdueStore store = new OverdueStore();

  /**
   * @param reporting codes of the municipalities whose agreement covers reporting
   * @param owes whether the law expects full reports of a kind from a municipality
   */
  public OverdueReports(
      Database database,
      GatewayClock clock,
      ReportDeadlines deadlines,
      Supplier<Set<String>> reporting,
      BiPredicate<String, RecordKind> owes) {
    this.database = database;
    this.clock = clock;
    this.deadlines = deadlines;
    this.reporting = reporting;
    this.owes = owes;
  }

  /**
   * Notes which reports were missing at the latest deadline; for a timer.
   *
   * @return how many had not been noted before
   */
  public int notice() {
    Instant now = clock.now();
    Set<String> obliged = reporting.get();
    int noticed = 0;
    for (RecordKind kind : deadlines.kinds()) {
      Instant due = deadlines.latest(kind, now);
      noticed +=
          database.inTransaction(
              handle -> {
                Set<String> owing = new TreeSet<>(store.reporting(handle, kind, due));
                obliged.stream()
                    .filter(municipality -> owes.test(municipality, kind))
                    .forEach(owing::add);
                LocalDate last = LocalDate.ofInstant(due, GatewayClock.ZONE);
                LocalDate first = LocalDate.ofInstant(due.minus(WEEK), GatewayClock.ZONE);
                int missing = 0;
                for (String municipality : owing) {
                  if (!store.hasReported(handle, municipality, kind, first.plusDays(1), last)
                      && store.notice(handle, municipality, kind, due, now)) {
                    missing++;
                    LOG.warn(
                        "The weekly report of municipality {} ({}) was due at {} and is missing",
                        municipality,
                        kind.record(),
                        GatewayClock.moment(due));
                  }
                }
                return missing;
              });
    }
    return noticed;
  }

  /** Those that are missing still, the latest first. */
  public List<OverdueReport> missing(int most) {
    return database.read(handle -> store.missing(handle, deadlines::rule, most));
  }

  /** Those of one municipality. */
  public List<OverdueReport> missing(String municipality, int most) {
    return database.read(handle -> store.missing(handle, municipality, deadlines::rule, most));
  }

  /** When each municipality has last stored a full report of each kind. */
  public List<LatestReport> latest() {
    return database.read(store::latest);
  }

  /** When a municipality has last stored a full report of a kind. */
  public record LatestReport(String municipality, RecordKind kind, Instant closedAt) {}
}
