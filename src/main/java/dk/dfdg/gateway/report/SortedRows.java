package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The rows of a report on the disk, sorted by what they are about, and what their comparison finds
 * on the way.
 */
final class SortedRows implements AutoCloseable {
  private final Spool spool;
  private final Gone gone;
  private final ReportKeys keys;
  private final Doubts doubts = new Doubts();

  /**
   * @param directory where there is room for them
   * @param known measures that are known; rows and known ones are compared part by part
   */
  SortedRows(Path directory, RecordKind kind, long rows, long known) throws IOException {
    spool = new Spool(directory, Math.max(rows, known));
    gone = new Gone(directory, known);
    keys = ReportKeys.of(kind, directory, rows + known);
  }

  /**
   * Sorts the rows of a chunk.
   *
   * @param surplus takes those that are too many about the same
   */
  void add(Bytes chunk, Consumer<Entry> surplus) throws IOException {
    spool.add(chunk, surplus);
    keys.add(chunk);
  }

  /** Once all chunks are there. */
  void findKeys(Handle handle, Report report) throws IOException {
    keys.find(handle, report, doubts);
  }

  Spool spool() {
    return spool;
  }

  ReportKeys keys() {
    return keys;
  }

  /** Notes what is gone by a part of them, and what is not certain. */
  void note(BucketComparison.Changes changes) throws IOException {
    gone.add(changes.gone());
    doubts.add(changes.doubtful());
  }

  /** Once all have been compared: ends what is gone, as long as nothing stands in the way. */
  void end(Handle handle, Tally tally, Consumer<List<Long>> ending) throws IOException {
    gone.end(handle, doubts, tally, ending);
  }

  @Override
  public void close() throws IOException {
    try (spool;
        gone;
        keys) {
      // All files are gone with this.
    }
  }
}
