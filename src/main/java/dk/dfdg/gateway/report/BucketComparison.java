package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.Known;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.Participant;
import dk.dfdg.gateway.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares the records of one bucket with what is known of the same identities. */
final class BucketComparison {
  private static final String ONE_RECORD_EACH = "AMF-46-1";

  /**
   * The report whose buckets are compared.
   *
   * @param untold it holds rows of which it cannot be told which measure they are about
   * @param today the day on which new measures are first recorded
   * @param repeated rows with the key of an earlier one
   */
  record Of(Report report, boolean untold, LocalDate today, RepeatedKeys repeated, Tally tally) {}

  /**
   * What is to be stored of a bucket; nothing once something stands in the way.
   *
   * @param ended versions that others replace, or that are gone
   */
  record Changes(List<NewVersion> fresh, List<Long> ended) {}

  private final Database database;
  private final MeasureLaw law;
  private final ReportDeadlines deadlines;
  private final ParticipantStore participants;
  private final KnownStore known = new KnownStore();

  BucketComparison(
      Database database, MeasureLaw law, ReportDeadlines deadlines, ParticipantStore participants) {
    this.database = database;
    this.law = law;
    this.deadlines = deadlines;
    this.participants = participants;
  }

  Changes compare(Of of, BucketsAhead.Bucket bucket) {
    List<Entry> entries = bucket.entries();
    List<KnownVersion> before = bucket.before();
    List<Match.Pair> pairs = new ArrayList<>();
    List<Long> ended = new ArrayList<>();
    int at = 0;
    int knownAt = 0;
    while (at < entries.size() || knownAt < before.size()) {
      long identity = lower(entries, at, before, knownAt);
      int end = at;
      while (end < entries.size() && entries.get(end).identity() == identity) {
        end++;
      }
      int knownEnd = knownAt;
      while (knownEnd < before.size() && before.get(knownEnd).identity() == identity) {
        knownEnd++;
      }
      if (end - at == 1
          && knownEnd - knownAt == 1
          && !entries.get(at).isWrong()
          && Match.isSame(entries.get(at), before.get(knownAt))
          && !of.repeated().contains(entries.get(at).row())) {
        of.tally().unchanged(1);
      } else {
        match(of, entries.subList(at, end), before.subList(knownAt, knownEnd), pairs, ended);
      }
      at = end;
      knownAt = knownEnd;
    }
    List<NewVersion> fresh = checked(of, pairs, ended);
    return of.tally().isGood() ? new Changes(fresh, ended) : new Changes(List.of(), List.of());
  }

  private static long lower(List<Entry> entries, int at, List<KnownVersion> before, int knownAt) {
    if (at == entries.size()) {
      return before.get(knownAt).identity();
    }
    long identity = entries.get(at).identity();
    return knownAt == before.size() ? identity : Math.min(identity, before.get(knownAt).identity());
  }

  private void match(
      Of of,
      List<Entry> reported,
      List<KnownVersion> before,
      List<Match.Pair> pairs,
      List<Long> ended) {
    List<Entry> right = new ArrayList<>(reported.size());
    for (Entry entry : reported) {
      if (!entry.isWrong() && of.repeated().contains(entry.row())) {
        repeated(of, entry);
      } else if (!entry.isWrong()) {
        right.add(entry);
      }
    }
    Match match = Match.of(right, before);
    match.repeated().forEach(entry -> repeated(of, entry));
    of.tally().unchanged(match.unchanged());
    for (Match.Pair pair : match.pairs()) {
      if (pair.known() != null && isNewer(of, pair.known())) {
        of.tally().kept();
      } else {
        pairs.add(pair);
      }
    }
    boolean wrong = right.size() < reported.size();
    for (KnownVersion version : match.left()) {
      if (wrong
          || of.untold()
          || isNewer(of, version)
          || !deadlines.isOwed(of.report().kind(), version.endDay())) {
        of.tally().kept();
      } else {
        of.tally().gone();
        ended.add(version.id());
      }
    }
  }

  private static void repeated(Of of, Entry entry) {
    of.tally()
        .wrong(entry.row(), List.of(Violation.of(FaultCode.RECORD_REPEATED, ONE_RECORD_EACH)));
  }

  /** It was registered singly after the report was opened, so that the report cannot know of it. */
  private static boolean isNewer(Of of, KnownVersion version) {
    return version.recordedBy() > of.report().id();
  }

  /** The new versions of what the law does not refuse. */
  private List<NewVersion> checked(Of of, List<Match.Pair> pairs, List<Long> ended) {
    Report report = of.report();
    Filing filing = report.filing();
    List<Long> changed =
        pairs.stream().filter(pair -> pair.known() != null).map(pair -> pair.known().id()).toList();
    Map<Long, Known> full = database.read(handle -> known.full(handle, report.kind(), changed));
    List<MeasureRecord> records =
        pairs.stream().map(pair -> pair.entry().record(report.kind())).toList();
    Map<String, Participant> people =
        database.read(handle -> participants.byNumber(handle, numbers(records)));
    List<NewVersion> fresh = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Entry entry = pairs.get(i).entry();
      KnownVersion version = pairs.get(i).known();
      Known before = version == null ? null : full.get(version.id());
      MeasureRecord now = records.get(i);
      Participant participant = people.get(now.text(MeasureField.CPR));
      List<Violation> violations = law.checkChange(before, now, filing, participant);
      if (!violations.isEmpty()) {
        of.tally().wrong(entry.row(), violations);
        if (before != null) {
          of.tally().kept();
        }
        continue;
      }
      of.tally().advise(entry.row(), law.adviseChange(before, now, filing, participant));
      if (before == null) {
        of.tally().added();
      } else {
        of.tally().changed();
        ended.add(before.id());
      }
      fresh.add(
          new NewVersion(
              entry.identity(),
              new UUID(entry.digestHigh(), entry.digestLow()),
              before == null ? now : withKey(now, before.record()),
              before == null ? of.today() : before.firstRecorded(),
              report.id(),
              before == null ? null : before.id()));
    }
    return fresh;
  }

  private static Set<String> numbers(List<MeasureRecord> records) {
    Set<String> numbers = new HashSet<>();
    for (MeasureRecord record : records) {
      if (record.has(MeasureField.CPR)) {
        numbers.add(record.text(MeasureField.CPR));
      }
    }
    return numbers;
  }

  /** A file has no key: the measure keeps the one that it has got. */
  static MeasureRecord withKey(MeasureRecord now, MeasureRecord before) {
    return now.has(MeasureField.KEY) || !before.has(MeasureField.KEY)
        ? now
        : now.copy().put(MeasureField.KEY, before.text(MeasureField.KEY)).build();
  }
}
