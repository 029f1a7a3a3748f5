package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is reported on a day, and by which way: {@code rule-sets.csv}, {@code reporting-duties.csv}
 * and {@code report-channels.csv}.
 */
final class ReportingLaw {
  private static final String EVERYTHING = "all";

  private record Span(String name, String subject, int from, int to, boolean yes, String rule) {
    boolean covers(int day) {
      return from <= day && day <= to;
    }
  }

  private final List<Span> ruleSets = new ArrayList<>();
  private final List<Span> duties = new ArrayList<>();
  private final List<Span> channels = new ArrayList<>();

  private ReportingLaw() {}

  static ReportingLaw load(Path tables) {
    ReportingLaw law = new ReportingLaw();
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("rule-sets.csv"),
            "rule_set",
            "subject",
            "first_day",
            "last_day",
            "text_da",
            "rule",
            "source")) {
      law.ruleSets.add(span(row, row.text("rule_set"), row.text("subject"), true));
    }
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("reporting-duties.csv"),
            "record",
            "reported",
            "law_da",
            "text_da",
            "first_day",
            "last_day",
            "rule",
            "source")) {
      law.duties.add(span(row, row.text("record"), "", row.yes("reported")));
    }
    for (CsvRow row :
        CsvFile.read(
            tables.resolve("report-channels.csv"),
            "record",
            "channel",
            "allowed",
            "first_day",
            "last_day",
            "text_da",
            "rule",
            "source")) {
      law.channels.add(span(row, row.text("record"), row.text("channel"), row.yes("allowed")));
    }
    return law;
  }

  private static Span span(CsvRow row, String name, String subject, boolean yes) {
    row.text("source");
    return new Span(
        name,
        subject,
        row.optionalDate("first_day").map(DayNumber::of).orElse(0),
        row.optionalDate("last_day").map(DayNumber::of).orElse(DayNumber.OPEN),
        yes,
        row.text("rule"));
  }

  /**
   * Why records of the kind are not reported at all by that way on that day; none when they are.
   */
  List<Violation> check(RecordKind kind, Way way, int day) {
    Span ruleSet = ruleSetOn(day);
    if (ruleSet == null) {
      return List.of(Violation.of(FaultCode.MEASURE_WITHOUT_LAW, "BEK-50-1"));
    }
    if (duties.stream().noneMatch(duty -> isOf(duty, kind) && duty.yes() && duty.covers(day))) {
      return List.of(
          Violation.of(
              FaultCode.MEASURE_NOT_REPORTED, kind == RecordKind.MENTOR ? "BEK-36-1" : "BEK-31-1"));
    }
    for (Span part : ruleSets) {
      if (part.name().equals(ruleSet.name())
          && part.subject().equals(kind.record())
          && day < part.from()) {
        return List.of(Violation.of(FaultCode.MEASURE_REPORT_NOT_OPEN, part.rule()));
      }
    }
    return way(kind, way, day);
  }

  private List<Violation> way(RecordKind kind, Way way, int day) {
    String rule = "INT-00-1";
    for (Span channel : channels) {
      if (isOf(channel, kind) && channel.subject().equals(way.channel()) && channel.covers(day)) {
        if (channel.yes()) {
          return List.of();
        }
        rule = channel.rule();
      }
    }
    return List.of(Violation.of(FaultCode.MEASURE_WAY_NOT_ALLOWED, rule));
  }

  private Span ruleSetOn(int day) {
    for (Span ruleSet : ruleSets) {
      if (ruleSet.subject().equals(EVERYTHING) && ruleSet.covers(day)) {
        return ruleSet;
      }
    }
    return null;
  }

  private static boolean isOf(Span span, RecordKind kind) {
    return span.name().equals(kind.record());
  }
}
