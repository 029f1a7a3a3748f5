package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Compares the records of one bucket with what is known of the same identities. */
final class BucketComparison {

  /**
   * The report whose buckets are compared.
   *
   * @param untold it holds rows of which it cannot be told which measure they are about
   * @param today the day on which new measures are first recorded
   * @param keys what its keys tell, where they are not identities
   */
  record Of(Report report, boolean untold, LocalDate today, ReportKeys keys, Tally tally) {}

  /**
   * What is to be stored of a bucket; nothing once something stands in the way.
   *
   * @param ended versions that others replace
   * @param gone versions that nothing was reported about
   * @param doubtful what tells the measures of wrong rows of which nothing is known
   */
  record Changes(
      List<NewVersion> fresh, List<Long> ended, List<Long> gone, List<MeasureRecord> doubtful) {}

  /**
   * What was found in a bucket.
   *
   * @param candidates what the law has to be asked about
   * @param keyed what is known, and only its key is new
   */
  private record Found(
      List<Candidates.Candidate> candidates,
      List<Match.Pair> keyed,
      List<Long> gone,
      List<MeasureRecord> doubtful) {}

  private final ReportDeadlines deadlines;
  private final Candidates candidates;

  BucketComparison(ReportDeadlines deadlines, Candidates candidates) {
    this.deadlines = deadlines;
    this.candidates = candidates;
  }

  Changes compare(Of of, BucketsAhead.Bucket bucket) {
    Found found = found(of, bucket);
    Candidates.Judged judged = candidates.judge(of, found.candidates(), found.keyed());
    found.doubtful().addAll(judged.refused());
    return of.tally().isRefused()
        ? new Changes(List.of(), List.of(), found.gone(), List.of())
        : new Changes(judged.fresh(), judged.ended(), found.gone(), found.doubtful());
  }

  private Found found(Of of, BucketsAhead.Bucket bucket) {
    List<Entry> entries = bucket.entries();
    List<KnownVersion> before = bucket.before();
    Found found =
        new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
          && isUnchanged(of, entries.get(at), before.get(knownAt))) {
        of.tally().unchanged(1);
      } else {
        match(of, entries.subList(at, end), before.subList(knownAt, knownEnd), found);
      }
      at = end;
      knownAt = knownEnd;
    }
    return found;
  }

  private static long lower(List<Entry> entries, int at, List<KnownVersion> before, int knownAt) {
    if (at == entries.size()) {
      return before.get(knownAt).identity();
    }
    long identity = entries.get(at).identity();
    return knownAt == before.size() ? identity : Math.min(identity, before.get(knownAt).identity());
  }

  /** Nearly all are: nothing more is to be found out about them. */
  private static boolean isUnchanged(Of of, Entry entry, KnownVersion version) {
    return Match.isSame(entry, version)
        && version.isLiving()
        && !Match.isKeyNew(entry, version)
        && !of.keys().isRepeated(entry.row())
        && !of.keys().isTaken(version.id());
  }

  private void match(Of of, List<Entry> reported, List<KnownVersion> versions, Found found) {
    List<KnownVersion> known = known(of, versions);
    List<Entry> right = new ArrayList<>(reported.size());
    boolean wrong = reported.size() > Match.MOST;
    for (Entry entry : reported) {
      if (entry.isWrong()) {
        wrong = true;
        if (known.isEmpty()) {
          found.doubtful().add(entry.record(of.report().kind()));
        }
      } else if (of.keys().isRepeated(entry.row())) {
        wrong = true;
        of.tally().repeated(entry);
      } else if (of.keys().moved(entry.row()) == ReportKeys.STAYS) {
        of.tally().kept(1);
      } else if (of.keys().moved(entry.row()) != ReportKeys.NOT_MOVED) {
        found.candidates().add(new Candidates.Candidate(entry, of.keys().moved(entry.row())));
      } else {
        right.add(entry);
      }
    }
    Match match = Match.of(right, known);
    match.repeated().forEach(of.tally()::repeated);
    match.unchanged().forEach(pair -> unchanged(of, pair, found));
    match.changed().forEach(pair -> changed(of, pair, found));
    match.fresh().forEach(entry -> found.candidates().add(new Candidates.Candidate(entry, 0)));
    for (KnownVersion version : match.left()) {
      left(of, version, wrong, found);
    }
  }

  /** What lives comes first. */
  private static List<KnownVersion> known(Of of, List<KnownVersion> versions) {
    List<KnownVersion> known = new ArrayList<>(versions.size());
    List<KnownVersion> ended = new ArrayList<>(0);
    for (KnownVersion version : KnownVersion.measures(versions)) {
      if (!of.keys().isTaken(version.id())) {
        (version.isLiving() ? known : ended).add(version);
      }
    }
    known.addAll(ended);
    return known;
  }

  private static void unchanged(Of of, Match.Pair pair, Found found) {
    if (!pair.known().isLiving()) {
      of.tally().kept(1);
      return;
    }
    of.tally().unchanged(1);
    if (Match.isKeyNew(pair.entry(), pair.known()) && !isNewer(of, pair.known())) {
      found.keyed().add(pair);
    }
  }

  private static void changed(Of of, Match.Pair pair, Found found) {
    if (isNewer(of, pair.known())) {
      of.tally().kept(1);
    } else {
      found.candidates().add(new Candidates.Candidate(pair.entry(), pair.known().id()));
    }
  }

  private void left(Of of, KnownVersion version, boolean wrong, Found found) {
    if (!version.isLiving()) {
      return;
    }
    if (wrong
        || of.untold()
        || isNewer(of, version)
        || !deadlines.isOwed(of.report().kind(), version.endDay())) {
      of.tally().kept(1);
    } else {
      found.gone().add(version.id());
    }
  }

  /**
   * It was registered or ended singly after the report was opened, so that the report cannot know
   * of it.
   */
  private static boolean isNewer(Of of, KnownVersion version) {
    return !version.isLiving() || version.recordedBy() > of.report().id();
  }
}
