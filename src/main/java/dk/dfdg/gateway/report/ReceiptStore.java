package dk.dfdg.gateway.report;

import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Receipts: they are made anew from what has been stored whenever they are asked for. */
final class ReceiptStore {
  private static final String VERSIONS =
      """
      select n.content as now, b.content as before from measure n
      left join measure b on b.id = n.replaces where n.recorded_by = ? and n.replaces is\s""";

  private static final String GONE =
      """
      select b.content from measure b where b.ended_by = ? and not exists
        (select 1 from measure n where n.recorded_by = b.ended_by and n.replaces = b.id)
      order by b.id limit ?""";

  private final ProblemStore problems = new ProblemStore();

  Receipt receipt(Handle handle, Report report) {
    return new Receipt(
        report,
        problems.first(handle, report.id(), Receipt.LISTED),
        problems.counts(handle, report.id()),
        changes(handle, report));
  }

  /** The first of what a report has changed: changes, then what is gone, then what is new. */
  private static List<Receipt.Change> changes(Handle handle, Report report) {
    List<Receipt.Change> changes = new ArrayList<>();
    if (report.status() != ReportStatus.CLOSED) {
      return changes;
    }
    changes.addAll(versions(handle, report, false));
    changes.addAll(
        handle
            .select(GONE, report.id(), Receipt.LISTED - changes.size())
            .map(
                (row, context) ->
                    new Receipt.Change(
                        Receipt.What.GONE, record(report.kind(), row.getString("content")), null))
            .list());
    changes.addAll(
        versions(handle, report, true).stream()
            .limit((long) Receipt.LISTED - changes.size())
            .toList());
    return changes;
  }

  private static List<Receipt.Change> versions(Handle handle, Report report, boolean isNew) {
    RecordKind kind = report.kind();
    // A report that only tells a key counts the measure as unchanged.
    String changed = report.full() ? "not null and n.digest <> b.digest" : "not null";
    return handle
        .select(
            VERSIONS + (isNew ? "null" : changed) + " order by n.id limit ?",
            report.id(),
            Receipt.LISTED)
        .map(
            (row, context) ->
                new Receipt.Change(
                    isNew ? Receipt.What.ADDED : Receipt.What.CHANGED,
                    record(kind, row.getString("before")),
                    record(kind, row.getString("now"))))
        .list();
  }

  private static MeasureRecord record(RecordKind kind, String json) {
    if (json == null) {
      return null;
    }
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    return MeasureRecord.read(kind, content, 0, content.length);
  }
}
