package dk.dfdg.gateway.report;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What has come of reports that are not over. */
final class ChunkStore {
  private static final int LARGEST_PART = 500_000;

  /** A chunk that has come, without what is in it. */
  record Kept(int number, String digest, int records, int wrong) {}

  /**
   * All chunks of a report.
   *
   * @param untold rows of which it cannot be told which measure they are about
   */
  record Sum(int chunks, int highest, long records, long wrong, long untold) {}

  Optional<Kept> find(Handle handle, long report, int number) {
    return handle
        .select(
            """
            select number, digest, records, wrong from measure_chunk
            where report = ? and number = ?""",
            report,
            number)
        .map(
            (row, context) ->
                new Kept(
                    row.getInt("number"),
                    row.getString("digest"),
                    row.getInt("records"),
                    row.getInt("wrong")))
        .findOne();
  }

  void insert(Handle handle, long report, Kept chunk, int untold, byte[] content) {
    handle.execute(
        """
        insert into measure_chunk (report, number, digest, records, wrong, untold)
        values (?, ?, ?, ?, ?, ?)""",
        report,
        chunk.number(),
        chunk.digest(),
        chunk.records(),
        chunk.wrong(),
        untold);
    int part = 0;
    for (int from = 0; from < content.length; from += LARGEST_PART) {
      handle.execute(
          "insert into measure_chunk_part (report, number, part, content) values (?, ?, ?, ?)",
          report,
          chunk.number(),
          part++,
          Arrays.copyOfRange(content, from, Math.min(content.length, from + LARGEST_PART)));
    }
  }

  List<Integer> numbers(Handle handle, long report) {
    return handle
        .select("select number from measure_chunk where report = ? order by number", report)
        .mapTo(Integer.class)
        .list();
  }

  Sum sum(Handle handle, long report) {
    return handle
        .select(
            """
            select count(*) as chunks, coalesce(max(number), 0) as highest,
              coalesce(sum(records), 0) as records, coalesce(sum(wrong), 0) as wrong,
              coalesce(sum(untold), 0) as untold
            from measure_chunk where report = ?""",
            report)
        .map(
            (row, context) ->
                new Sum(
                    row.getInt("chunks"),
                    row.getInt("highest"),
                    row.getLong("records"),
                    row.getLong("wrong"),
                    row.getLong("untold")))
        .one();
  }

  byte[] content(Handle handle, long report, int number) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(LARGEST_PART);
    handle
        .select(
            """
            select content from measure_chunk_part where report = ? and number = ?
            order by part""",
            report,
            number)
        .mapTo(byte[].class)
        .forEach(content::writeBytes);
    return content.toByteArray();
  }

  void delete(Handle handle, long report) {
    handle.execute("delete from measure_chunk_part where report = ?", report);
    handle.execute("delete from measure_chunk where report = ?", report);
  }
}
