package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
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

  private final ReportSettings settings;
  private final BucketComparison buckets;
  private final GatewayClock clock;
  private final ChunkStore chunks = new ChunkStore();
  private final KnownStore known = new KnownStore();

  Comparison(ReportSettings settings, BucketComparison buckets, GatewayClock clock) {
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
    BucketComparison.Of compared =
        new BucketComparison.Of(report, sum.untold() > 0, clock.today(), tally);
    try (Spool spool = new Spool(settings.spool(), Math.max(sum.records(), before))) {
      for (int number = 1; number <= sum.chunks(); number++) {
        spool.add(Deflated.inflate(chunks.content(handle, report.id(), number)));
      }
      for (int bucket = 0; bucket < spool.buckets(); bucket++) {
        buckets.run(
            handle,
            compared,
            spool.read(bucket),
            known.between(
                handle,
                report.municipality(),
                report.kind(),
                spool.from(bucket),
                spool.to(bucket)));
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
}
