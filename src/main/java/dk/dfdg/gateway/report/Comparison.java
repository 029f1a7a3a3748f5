package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a whole report with what is known, and stores what has changed as long as nothing stands
 * in the way; who calls it rolls back what was stored until then.
 */
final class Comparison {
  private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

  private final Database database;
  private final ReportSettings settings;
  private final BucketComparison buckets;
  private final GatewayClock clock;
  private final ChunkStore chunks = new ChunkStore();
  private final KnownStore known = new KnownStore();
  private final VersionStore versions = new VersionStore();

  Comparison(
      Database database, ReportSettings settings, BucketComparison buckets, GatewayClock clock) {
    this.database = database;
    this.settings = settings;
    this.buckets = buckets;
    this.clock = clock;
  }

  /**
   * @param confirmed the reporter has confirmed that so many are to end
   */
  Outcome run(Handle handle, Report report, boolean confirmed) {
    ChunkStore.Sum sum = chunks.sum(handle, report.id());
    long before = known.count(handle, report.municipality(), report.kind());
    long mostGone = Math.max(settings.confirmAtLeast(), before * settings.confirmPercent() / 100);
    Tally tally = new Tally(report, sum.wrong(), mostGone, confirmed);
    Doubts doubts = new Doubts();
    try (Spool spool = new Spool(settings.spool(), Math.max(sum.records(), before));
        Gone gone = new Gone(settings.spool(), before);
        ReportKeys keys = ReportKeys.of(report.kind(), settings.spool(), sum.records() + before)) {
      for (int number = 1; number <= sum.chunks(); number++) {
        Bytes chunk = Deflated.inflate(chunks.content(handle, report.id(), number));
        spool.add(chunk, tally::surplus);
        keys.add(chunk);
      }
      keys.find(handle, report, doubts);
      if (keys.tooMany()) {
        tally.refuse();
      }
      BucketComparison.Of compared =
          new BucketComparison.Of(report, sum.untold() > 0, clock.today(), keys, tally);
      try (BucketsAhead ahead = new BucketsAhead(database, buckets, compared, spool)) {
        for (BucketComparison.Changes changes = ahead.take();
            changes != null;
            changes = ahead.take()) {
          versions.insert(handle, report.municipality(), changes.fresh());
          versions.end(handle, changes.ended(), report.id());
          gone.add(changes.gone());
          doubts.add(changes.doubtful());
        }
      }
      gone.end(handle, report, doubts, tally);
    } catch (IOException failure) {
      LOG.warn(
          "The report {} could not be compared, as {} failed with {}: is there room?",
          report.identifier(),
          settings.spool(),
          failure.getClass().getName());
      throw new Refusal(FaultCode.SPOOL_UNAVAILABLE);
    }
    return tally.outcome();
  }
}
