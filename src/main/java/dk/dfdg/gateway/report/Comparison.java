package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private final SpareCores cores;
  private final ChunkStore chunks = new ChunkStore();
  private final KnownStore known = new KnownStore();
  private final VersionStore versions = new VersionStore();

  Comparison(
      Database database,
      ReportSettings settings,
      BucketComparison buckets,
      GatewayClock clock,
      SpareCores cores) {
    this.cores = cores;
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
    Tally tally = new Tally(report, sum.wrong(), mostGone(before), confirmed);
    try (SortedRows rows = new SortedRows(settings.spool(), report.kind(), sum.records(), before)) {
      for (int number = 1; number <= sum.chunks(); number++) {
        int next = number;
        cores.use(
            () -> {
              Bytes chunk = Deflated.inflate(chunks.content(handle, report.id(), next));
              rows.add(chunk, tally::surplus);
              return null;
            });
      }
      rows.keys().find(handle, report);
      if (rows.keys().tooMany()) {
        tally.refuse();
      }
      BucketComparison.Of compared = of(report, sum.untold() > 0, rows, tally);
      long back = 0;
      try (BucketsAhead ahead =
          new BucketsAhead(database, buckets, compared, rows.spool(), cores)) {
        for (BucketComparison.Changes changes = ahead.take();
            changes != null;
            changes = ahead.take()) {
          BucketComparison.Changes found = changes;
          back += cores.use(() -> store(handle, report, found));
        }
      }
      tally.back(back);
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

  private long mostGone(long before) {
    return Math.max(settings.confirmAtLeast(), before * settings.confirmPercent() / 100);
  }

  private BucketComparison.Of of(Report report, boolean untold, SortedRows rows, Tally tally) {
    return new BucketComparison.Of(
        report, untold, clock.today(), rows.keys(), rows.staying(), tally);
  }

  /** Returns how many that had ended stay after all. */
  private int store(Handle handle, Report report, BucketComparison.Changes changes) {
    versions.insert(handle, report.municipality(), changes.fresh());
    versions.end(handle, changes.ended(), report.id());
    return versions.restore(handle, changes.staying(), report.id());
  }

  /**
   * Where the rows of a report lie that is only tried.
   *
   * @param about how many there may be
   */
  SortedRows rows(RecordKind kind, long about) throws IOException {
    return new SortedRows(settings.spool(), kind, about, about);
  }

  /**
   * What would become of a report now: what is known is read in nobody's transaction, and nothing
   * is stored.
   *
   * @param untold it holds rows of which it cannot be told which measure they are about
   */
  Outcome tried(Report report, boolean untold, SortedRows rows) throws IOException {
    long before =
        database.read(handle -> known.count(handle, report.municipality(), report.kind()));
    Tally tally = new Tally(report, report.counts().wrong(), mostGone(before), false);
    find(report, rows);
    if (rows.keys().tooMany()) {
      tally.refuse();
    }
    LongMap ended = new LongMap();
    long back = 0;
    try (BucketsAhead ahead =
        new BucketsAhead(database, buckets, of(report, untold, rows, tally), rows.spool(), cores)) {
      for (BucketComparison.Changes changes = ahead.take();
          changes != null;
          changes = ahead.take()) {
        changes.ended().forEach(version -> ended.put(version, 1));
        back += changes.staying().stream().filter(ended::contains).count();
      }
    }
    tally.back(back);
    return tally.outcome();
  }

  private void find(Report report, SortedRows rows) throws IOException {
    try {
      database.read(
          handle -> {
            try {
              rows.keys().find(handle, report);
              return null;
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
