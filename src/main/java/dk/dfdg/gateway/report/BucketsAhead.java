package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads one bucket, and what is known of it, while the one before is compared, and the one before
 * that is stored. What is known is read beside the transaction that changes it: nobody else may
 * change it meanwhile, and each bucket is changed after it has been compared.
 */
final class BucketsAhead implements AutoCloseable {

  /**
   * @param entries by identity and then by row
   * @param before what is known of these identities, by identity and then in the order it came
   */
  record Bucket(List<Entry> entries, List<KnownVersion> before) {}

  private final Database database;
  private final BucketComparison comparison;
  private final BucketComparison.Of of;
  private final Spool spool;
  private final SpareCores cores;
  private final KnownStore known = new KnownStore();
  private final ExecutorService reader = thread("report-reading");
  private final ExecutorService comparer = thread("report-comparing");
  private int started;
  private Future<Bucket> reading;
  private Future<BucketComparison.Changes> comparing;

  BucketsAhead(
      Database database,
      BucketComparison comparison,
      BucketComparison.Of of,
      Spool spool,
      SpareCores cores) {
    this.cores = cores;
    this.database = database;
    this.comparison = comparison;
    this.of = of;
    this.spool = spool;
    startReading();
    startComparing();
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  private void startReading() {
    int bucket = started++;
    reading = bucket < spool.buckets() ? reader.submit(() -> cores.use(() -> read(bucket))) : null;
  }

  private void startComparing() {
    Future<Bucket> read = reading;
    comparing = read == null ? null : comparer.submit(() -> compare(await(read)));
    if (read != null) {
      startReading();
    }
  }

  private BucketComparison.Changes compare(Bucket bucket) {
    return cores.use(() -> comparison.compare(of, bucket));
  }

  private Bucket read(int bucket) throws IOException {
    List<Entry> entries = Entry.sorted(spool.read(bucket));
    List<KnownVersion> before =
        database.read(
            handle ->
                known.between(
                    handle,
                    of.report().municipality(),
                    of.report().kind(),
                    spool.from(bucket),
                    spool.to(bucket)));
    before.sort(
        Comparator.comparingLong(KnownVersion::identity).thenComparingLong(KnownVersion::id));
    return new Bucket(entries, before);
  }

  /** What is to be stored of the next bucket, or null when there is none left. */
  BucketComparison.Changes take() throws IOException {
    if (comparing == null) {
      return null;
    }
    BucketComparison.Changes changes = await(comparing);
    startComparing();
    return changes;
  }

  private static <T> T await(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException noRoom) {
        throw noRoom;
      }
      if (failure.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("A bucket could not be compared", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The comparison was interrupted", stopped);
    }
  }

  /** Without an interrupt: they may be reading. */
  @Override
  public void close() {
    reader.shutdown();
    comparer.shutdown();
  }
}
