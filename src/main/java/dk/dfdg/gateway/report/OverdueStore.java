package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.measure.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Weekly reports that are missing, and how old those are that have come. */
final class OverdueStore {

  /** The municipalities that had stored a full report of the kind by then. */
  List<String> reporting(Handle handle, RecordKind kind, Instant then) {
    return handle
        .select(
            """
            select distinct municipality from measure_report
            where kind = ? and extent = 'full' and status = 'closed' and closed_at <= ?
            order by municipality""",
            kind.number(),
            GatewayClock.moment(then))
        .mapTo(String.class)
        .list();
  }

  /** Whether a full report for one of these days has been stored, or is just being compared. */
  boolean hasReported(
      Handle handle, String municipality, RecordKind kind, LocalDate from, LocalDate to) {
    return handle
            .select(
                """
                select count(*) from measure_report
                where municipality = ? and kind = ? and extent = 'full'
                  and status in ('closed', 'closing') and reference_day between ? and ?""",
                municipality,
                kind.number(),
                from,
                to)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Notes that a report is missing; false when that had been noted. */
  boolean notice(Handle handle, String municipality, RecordKind kind, Instant due, Instant now) {
    return handle.execute(
            """
            insert into measure_overdue (municipality, kind, due_at, noticed_at)
            values (?, ?, ?, ?) on conflict do nothing""",
            municipality,
            kind.number(),
            GatewayClock.moment(due),
            GatewayClock.moment(now))
        > 0;
  }

  /** What was missing has come. */
  void setReported(Handle handle, Report report, Instant due, Instant now) {
    handle.execute(
        """
        update measure_overdue set reported_at = ?
        where municipality = ? and kind = ? and due_at = ? and reported_at is null""",
        GatewayClock.moment(now),
        report.municipality(),
        report.kind().number(),
        GatewayClock.moment(due));
  }

  /** Those that are missing still, the latest first. */
  List<OverdueReport> missing(Handle handle, Function<RecordKind, String> rule, int most) {
    return missing(handle, null, rule, most);
  }

  /** Those of one municipality, or of all when it is null. */
  List<OverdueReport> missing(
      Handle handle, String municipality, Function<RecordKind, String> rule, int most) {
    return handle
        .createQuery(
            """
            select municipality, kind, due_at from measure_overdue
            where reported_at is null and (:all = 1 or municipality = :municipality)
            order by due_at desc, municipality, kind limit :most""")
        .bind("all", municipality == null ? 1 : 0)
        .bind("municipality", municipality == null ? "" : municipality)
        .bind("most", most)
        .map(
            (row, context) -> {
              RecordKind kind = RecordKind.of(row.getInt("kind"));
              return new OverdueReport(
                  row.getString("municipality"),
                  kind,
                  row.getObject("due_at", OffsetDateTime.class).toInstant(),
                  rule.apply(kind));
            })
        .list();
  }

  /** When each municipality has last stored a full report of each kind. */
  List<OverdueReports.LatestReport> latest(Handle handle) {
    return handle
        .select(
            """
            select municipality, kind, max(closed_at) as closed_at from measure_report
            where extent = 'full' and status = 'closed' group by municipality, kind""")
        .map(
            (row, context) ->
                new OverdueReports.LatestReport(
                    row.getString("municipality"),
                    RecordKind.of(row.getInt("kind")),
                    row.getObject("closed_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
