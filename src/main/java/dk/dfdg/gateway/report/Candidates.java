package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.Known;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the law about rows that are new or have changed. */
final class Candidates {

  /**
   * @param before the known version that it changes, or 0 when the measure is new
   */
  record Candidate(Entry entry, long before) {}

  /**
   * @param fresh the new versions of what the law does not refuse
   * @param ended the versions that they replace
   * @param refused new measures that it refuses
   */
  record Judged(List<NewVersion> fresh, List<Long> ended, List<MeasureRecord> refused) {}

  private final Database database;
  private final MeasureLaw law;
  private final ParticipantStore participants;
  private final KnownStore known = new KnownStore();

  Candidates(Database database, MeasureLaw law, ParticipantStore participants) {
    this.database = database;
    this.law = law;
    this.participants = participants;
  }

  /**
   * @param keyed what has not changed, and is stored once more with its key
   */
  Judged judge(BucketComparison.Of of, List<Candidate> candidates, List<Match.Pair> keyed) {
    Report report = of.report();
    Filing filing = report.filing();
    List<Long> changed =
        candidates.stream().map(Candidate::before).filter(before -> before != 0).toList();
    Map<Long, Known> full = database.read(handle -> known.full(handle, report.kind(), changed));
    List<MeasureRecord> records =
        candidates.stream().map(candidate -> candidate.entry().record(report.kind())).toList();
    People people = database.read(handle -> People.of(handle, participants, records));
    Judged judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < candidates.size(); i++) {
      Entry entry = candidates.get(i).entry();
      Known before = full.get(candidates.get(i).before());
      MeasureRecord now = records.get(i);
      List<Violation> violations = people.check(law, before, now, filing);
      if (violations.isEmpty()) {
        of.tally().advise(entry.row(), people.advise(law, before, now, filing));
        take(of, entry, before, now, judged);
      } else {
        of.tally().wrong(entry.row(), violations);
        if (before == null) {
          judged.refused().add(now);
        } else {
          of.tally().kept(1);
        }
      }
    }
    for (Match.Pair pair : keyed) {
      KnownVersion version = pair.known();
      MeasureRecord now = pair.entry().record(report.kind());
      judged.ended().add(version.id());
      judged
          .fresh()
          .add(
              new NewVersion(
                  version.identity(),
                  version.digest(),
                  now,
                  version.firstRecorded(),
                  report.id(),
                  version.id()));
    }
    return judged;
  }

  private static void take(
      BucketComparison.Of of, Entry entry, Known before, MeasureRecord now, Judged judged) {
    if (before == null) {
      of.tally().added();
    } else {
      of.tally().changed();
      judged.ended().add(before.id());
    }
    judged
        .fresh()
        .add(
            new NewVersion(
                entry.identity(),
                entry.digest(),
                before == null ? now : withKey(now, before.record()),
                before == null ? of.today() : before.firstRecorded(),
                of.report().id(),
                before == null ? null : before.id()));
  }

  /** A file has no key: the measure keeps the one that it has got. */
  private static MeasureRecord withKey(MeasureRecord now, MeasureRecord before) {
    return now.has(MeasureField.KEY) || !before.has(MeasureField.KEY)
        ? now
        : now.copy().put(MeasureField.KEY, before.text(MeasureField.KEY)).build();
  }
}
