package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When the weekly reports are due: every Friday no later than 06:00 in Copenhagen, on holidays too
 * (vejledningen af 2011 pkt. 48.1 and 54.2, decision AMF-35).
 */
public final class ReportDeadlines {

  /** The weekly deadline of a kind. */
  private record Weekly(DayOfWeek day, LocalTime time, ZoneId zone, String rule) {}

  private final Map<RecordKind, Weekly> weekly = new EnumMap<>(RecordKind.class);
  private LocalDate owedSince;

  private ReportDeadlines() {}

  /**
   * Reads {@code report-deadlines.csv} and, in {@code rule-sets.csv}, how far back reports reach.
   *
   * @param rules the directory with the tables of the law
   */
  public static ReportDeadlines load(Path rules) {
    ReportDeadlines deadlines = new ReportDeadlines();
    for (CsvRow row :
        CsvFile.read(
            rules.resolve("report-deadlines.csv"),
            "duty",
            "record",
            "who",
            "frequency",
            "weekday",
            "time",
            "zone",
            "counted_from",
            "days",
            "day_unit",
            "late",
            "compared_with",
            "text_da",
            "rule",
            "source")) {
      if (row.text("duty").equals("weekly_report")) {
        deadlines.weekly.put(
            RecordKind.named(row.text("record")),
            new Weekly(
                DayOfWeek.valueOf(row.text("weekday").toUpperCase(Locale.ROOT)),
                LocalTime.parse(row.text("time")),
                ZoneId.of(row.text("zone")),
                row.text("rule")));
      }
    }
    CsvFile.read(
            rules.resolve("rule-sets.csv"),
            "rule_set",
            "subject",
            "first_day",
            "last_day",
            "text_da",
            "rule",
            "source")
        .stream()
        .filter(row -> row.text("subject").equals("full_data_uninsured"))
        .forEach(row -> deadlines.owedSince = row.date("first_day"));
    return deadlines;
  }

  /**
   * Whether a measure must be in every report: under chapter 9 those that ended on 1 January 2007
   * or later (pkt. 54.2, decision AMF-16).
   *
   * @param endDay its last day, or null when it has none
   */
  boolean isOwed(RecordKind kind, LocalDate endDay) {
    // Only where full data are owed every week does absence say anything: grants are reported
    // continuously, the two kinds of aids each in a file of its own (pkt. 57.1 and 58.1).
    return weekly.containsKey(kind)
        && (kind != RecordKind.UNINSURED
            || owedSince == null
            || endDay == null
            || !endDay.isBefore(owedSince));
  }

  /** The kinds that are reported in full every week. */
  public Set<RecordKind> kinds() {
    return weekly.keySet();
  }

  /** The rule that says so. */
  public String rule(RecordKind kind) {
    return weekly.get(kind).rule();
  }

  /**
   * Until when a report for that day is on time: the deadline of its week, that of the next one for
   * a Saturday or Sunday. Nothing where there is no deadline.
   */
  public Optional<Instant> of(RecordKind kind, LocalDate referenceDay) {
    return Optional.ofNullable(weekly.get(kind))
        .map(
            deadline ->
                referenceDay
                    .with(TemporalAdjusters.nextOrSame(deadline.day()))
                    .atTime(deadline.time())
                    .atZone(deadline.zone())
                    .toInstant());
  }

  /** The latest deadline that has passed. */
  public Instant latest(RecordKind kind, Instant now) {
    Weekly deadline = weekly.get(kind);
    LocalDate today = LocalDate.ofInstant(now, deadline.zone());
    Instant passed = at(today.with(TemporalAdjusters.previousOrSame(deadline.day())), deadline);
    return passed.isAfter(now)
        ? at(today.with(TemporalAdjusters.previous(deadline.day())), deadline)
        : passed;
  }

  private static Instant at(LocalDate day, Weekly deadline) {
    return day.atTime(deadline.time()).atZone(deadline.zone()).toInstant();
  }
}
