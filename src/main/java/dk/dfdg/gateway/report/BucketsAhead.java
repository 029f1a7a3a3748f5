package dk.dfdg.gateway.report;

import dk.dfdg.gateway.store.Database;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the next bucket, and what is known of it, while the one before is compared. What is known
 * is read beside the transaction that changes it: nobody else may change it meanwhile, and each
 * bucket is changed after it has been read.
 */
final class BucketsAhead implements AutoCloseable {

  /**
   * @param entries by identity and then by row
   * @param before what is known of these identities, by identity and then in the order it came
   */
  record Bucket(List<Entry> entries, List<KnownVersion> before) {}

  private final Database database;
  private final Report report;
  private final Spool spool;
  private final KnownStore known = new KnownStore();
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "report-reading");
            thread.setDaemon(true);
            return thread;
          });
  private int started;
  private Future<Bucket> next;

  BucketsAhead(Database database, Report report, Spool spool) {
    this.database = database;
    this.report = report;
    this.spool = spool;
    start();
  }

  private void start() {
    int bucket = started++;
    next = bucket < spool.buckets() ? reader.submit(() -> read(bucket)) : null;
  }

  private Bucket read(int bucket) throws IOException {
    List<Entry> entries = Entry.sorted(spool.read(bucket));
    List<KnownVersion> before =
        database.read(
            handle ->
                known.between(
                    handle,
                    report.municipality(),
                    report.kind(),
                    spool.from(bucket),
                    spool.to(bucket)));
    before.sort(
        Comparator.comparingLong(KnownVersion::identity).thenComparingLong(KnownVersion::id));
    return new Bucket(entries, before);
  }

  /** The next bucket, or null when there is none left. */
  Bucket take() throws IOException {
    if (next == null) {
      return null;
    }
    try {
      Bucket bucket = next.get();
      start();
      return bucket;
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException noRoom) {
        throw noRoom;
      }
      if (failure.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("A bucket could not be read", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The comparison was interrupted", stopped);
    }
  }

  /** Without an interrupt: it may be reading. */
  @Override
  public void close() {
    reader.shutdown();
  }
}
