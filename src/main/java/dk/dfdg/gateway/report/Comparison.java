package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
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
    try (SortedRows rows = new SortedRows(settings.spool(), report.kind(), sum.records(), before);
        VersionStream stored = versions.stream(handle, report.municipality(), report.id())) {
      Bytes chunk = Deflated.chunk();
      for (int number = 1; number <= sum.chunks(); number++) {
        int next = number;
        cores.use(
            () -> {
              Deflated.inflate(chunks.content(handle, report.id(), next), chunk);
              rows.add(chunk, tally::surplus);
              return null;
            });
      }
      rows.findKeys(handle, report);
      compare(
          report,
          sum.untold() > 0,
          rows,
          tally,
          changes -> {
            stored.add(changes.fresh());
            stored.end(changes.ended());
          });
      stored.finish();
      rows.end(handle, tally, ended -> versions.end(handle, ended, report.id()));
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

  private void compare(
      Report report,
      boolean untold,
      SortedRows rows,
      Tally tally,
      Consumer<BucketComparison.Changes> storing)
      throws IOException {
    if (rows.keys().tooMany()) {
      tally.refuse();
    }
    BucketComparison.Of of =
        new BucketComparison.Of(report, untold, clock.today(), rows.keys(), tally);
    try (BucketsAhead ahead = new BucketsAhead(database, buckets, of, rows.spool(), cores)) {
      for (BucketComparison.Changes changes = ahead.take();
          changes != null;
          changes = ahead.take()) {
        BucketComparison.Changes found = changes;
        cores.use(
            () -> {
              storing.accept(found);
              return null;
            });
        rows.note(found);
      }
    }
  }

  private long mostGone(long before) {
    return Math.max(settings.confirmAtLeast(), before * settings.confirmPercent() / 100);
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
   * What would become of a report now: it takes nobody's turn, and nothing is stored.
   *
   * @param untold it holds rows of which it cannot be told which measure they are about
   */
  Outcome tried(Report report, boolean untold, SortedRows rows) throws IOException {
    long before =
        database.read(handle -> known.count(handle, report.municipality(), report.kind()));
    Tally tally = new Tally(report, report.counts().wrong(), mostGone(before), false);
    // In a transaction, so that what is known is fetched a few at a time.
    reading(handle -> rows.findKeys(handle, report));
    compare(report, untold, rows, tally, changes -> {});
    reading(handle -> rows.end(handle, tally, ended -> {}));
    return tally.outcome();
  }

  @FunctionalInterface
  private interface Reading {
    void of(Handle handle) throws IOException;
  }

  private void reading(Reading work) throws IOException {
    try {
      database.inTransaction(
          handle -> {
            try {
              work.of(handle);
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
