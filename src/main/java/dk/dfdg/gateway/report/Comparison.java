package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.RecordKind;
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
    try (Spool spool = new Spool(settings.spool(), Math.max(sum.records(), before));
        RepeatedKeys repeated = RepeatedKeys.of(report.kind(), settings.spool(), sum.records())) {
      for (int number = 1; number <= sum.chunks(); number++) {
        int next = number;
        cores.use(
            () -> {
              Bytes chunk = Deflated.inflate(chunks.content(handle, report.id(), next));
              spool.add(chunk);
              repeated.add(chunk);
              return null;
            });
      }
      repeated.find();
      if (repeated.tooMany()) {
        tally.refuse();
      }
      BucketComparison.Of compared =
          new BucketComparison.Of(report, sum.untold() > 0, clock.today(), repeated, tally);
      try (BucketsAhead ahead = new BucketsAhead(database, buckets, compared, spool, cores)) {
        for (BucketComparison.Changes changes = ahead.take();
            changes != null;
            changes = ahead.take()) {
          BucketComparison.Changes found = changes;
          cores.use(
              () -> {
                versions.insert(handle, report.municipality(), found.fresh());
                versions.end(handle, found.ended(), report.id());
                return null;
              });
        }
      }
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

  /** Where the records of a report lie that is only tried. */
  Spool spool(long about) throws IOException {
    return new Spool(settings.spool(), about);
  }

  /** The same for its keys. */
  RepeatedKeys repeated(RecordKind kind, long about) throws IOException {
    return RepeatedKeys.of(kind, settings.spool(), about);
  }

  /**
   * What would become of a report now: what is known is read in nobody's transaction, and nothing
   * is stored.
   *
   * @param untold it holds rows of which it cannot be told which measure they are about
   */
  Outcome tried(Report report, boolean untold, Spool spool, RepeatedKeys repeated)
      throws IOException {
    long before =
        database.read(handle -> known.count(handle, report.municipality(), report.kind()));
    Tally tally = new Tally(report, report.counts().wrong(), mostGone(before), false);
    if (repeated.tooMany()) {
      tally.refuse();
    }
    BucketComparison.Of compared =
        new BucketComparison.Of(report, untold, clock.today(), repeated, tally);
    try (BucketsAhead ahead = new BucketsAhead(database, buckets, compared, spool, cores)) {
      while (ahead.take() != null) {
        // counted, and that is all
      }
    }
    return tally.outcome();
  }
}
