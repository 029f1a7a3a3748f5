package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The rows of a report on the disk, sorted by what they are about, for the comparison. */
final class SortedRows implements AutoCloseable {
  private final Spool spool;
  private final Staying staying = new Staying();
  private final ReportKeys keys;

  /**
   * @param directory where there is room for them
   * @param known measures that are known; rows and known ones are compared part by part
   */
  SortedRows(Path directory, RecordKind kind, long rows, long known) throws IOException {
    spool = new Spool(directory, Math.max(rows, known));
    try {
      keys = ReportKeys.of(kind, directory, rows, staying);
    } catch (IOException failure) {
      spool.close();
      throw failure;
    }
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

  Spool spool() {
    return spool;
  }

  ReportKeys keys() {
    return keys;
  }

  Staying staying() {
    return staying;
  }

  @Override
  public void close() throws IOException {
    try (spool;
        keys) {
      // Both files are gone with this.
    }
  }
}
