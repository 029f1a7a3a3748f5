package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.SpareCores;
import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
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
   * @param part the identities that are in it
   * @param entries by identity and then by row
   * @param before what is known of these identities, and what has ended since the report was
   *     opened, by identity and then in the order it came
   */
  record Bucket(Spool.Part part, List<Entry> entries, List<KnownVersion> before) {}

  private final Database database;
  private final BucketComparison comparison;
  private final BucketComparison.Of of;
  private final Spool spool;
  private final SpareCores cores;
  private final KnownStore known = new KnownStore();
  private final ExecutorService reader = thread("report-reading");
  private final ExecutorService comparer = thread("report-comparing");
  private final Iterator<Spool.Part> parts;
  private Future<Bucket> reading;
  private Future<BucketComparison.Changes> comparing;

  BucketsAhead(
      Database database,
      BucketComparison comparison,
      BucketComparison.Of of,
      Spool spool,
      SpareCores cores)
      throws IOException {
    this.cores = cores;
    this.database = database;
    this.comparison = comparison;
    this.of = of;
    this.spool = spool;
    this.parts = spool.parts().iterator();
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
    Spool.Part part = parts.hasNext() ? parts.next() : null;
    reading = part == null ? null : reader.submit(() -> cores.use(() -> read(part)));
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

  private Bucket read(Spool.Part part) throws IOException {
    List<Entry> entries = Entry.sorted(spool.read(part));
    List<KnownVersion> before =
        database.read(
            handle ->
                known.sinceBetween(
                    handle,
                    of.report().municipality(),
                    of.report().kind(),
                    of.report().id(),
                    part.from(),
                    part.to()));
    before.sort(
        Comparator.comparingLong(KnownVersion::identity).thenComparingLong(KnownVersion::id));
    return new Bucket(part, entries, before);
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
