package dk.dfdg.gateway.report;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.measure.RecordKind;
import dk.dfdg.gateway.measure.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reports, and which of them a municipality has under way. */
final class ReportStore {
  private static final String REPORT =
      """
      select r.*, (select count(*) from measure_chunk c where c.report = r.id) as chunks
      from measure_report r
      """;

  /** Takes the turn of a municipality and kind, unless somebody else has it. */
  boolean lockSlot(Handle handle, String municipality, RecordKind kind) {
    if (lockKnownSlot(handle, municipality, kind)) {
      return true;
    }
    // One that is being made by another would have to be waited for, so not needlessly.
    boolean isNew =
        handle.execute(
                """
                insert into measure_slot (municipality, kind)
                select ?, ? where not exists (
                  select kind from measure_slot where municipality = ? and kind = ?)
                on conflict do nothing""",
                municipality,
                kind.number(),
                municipality,
                kind.number())
            > 0;
    return isNew && lockKnownSlot(handle, municipality, kind);
  }

  private static boolean lockKnownSlot(Handle handle, String municipality, RecordKind kind) {
    return handle
        .select(
            """
            select kind from measure_slot where municipality = ? and kind = ?
            for update skip locked""",
            municipality,
            kind.number())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Whether the report that is under way is closing. */
  boolean isComparing(Handle handle, String municipality, RecordKind kind) {
    return handle
        .select(
            """
            select r.id from measure_slot s join measure_report r on r.id = s.report
            where s.municipality = ? and s.kind = ? and r.status = 'closing'""",
            municipality,
            kind.number())
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /** The report that is under way; its slot is locked. */
  Optional<Report> current(Handle handle, String municipality, RecordKind kind) {
    return handle
        .select(
            REPORT
                + """
                where r.id = (select report from measure_slot where municipality = ? and kind = ?)""",
            municipality,
            kind.number())
        .map((row, context) -> report(row))
        .findOne();
  }

  void setCurrent(Handle handle, String municipality, RecordKind kind, Long report) {
    handle.execute(
        "update measure_slot set report = ? where municipality = ? and kind = ?",
        report,
        municipality,
        kind.number());
  }

  Optional<Report> find(Handle handle, UUID identifier, String municipality) {
    return handle
        .select(
            REPORT + "where r.identifier = ? and r.municipality = ?",
            identifier.toString(),
            municipality)
        .map((row, context) -> report(row))
        .findOne();
  }

  /** The report as it is now, which stays so until the end of the transaction. */
  Report lock(Handle handle, long id) {
    handle
        .select("select id from measure_report where id = ? for update", id)
        .mapTo(Long.class)
        .one();
    return load(handle, id);
  }

  Report load(Handle handle, long id) {
    return handle.select(REPORT + "where r.id = ?", id).map((row, context) -> report(row)).one();
  }

  List<Report> list(Handle handle, String municipality, RecordKind kind, int most) {
    return handle
        .createQuery(
            REPORT
                + """
                where r.municipality = :municipality and r.extent = 'full'
                  and (:kind = 0 or r.kind = :kind) order by r.id desc limit :most""")
        .bind("municipality", municipality)
        .bind("kind", kind == null ? 0 : kind.number())
        .bind("most", most)
        .map((row, context) -> report(row))
        .list();
  }

  long insert(Handle handle, UUID identifier, Opening opening, boolean full, Instant now) {
    return handle
        .createUpdate(
            """
            insert into measure_report (identifier, municipality, kind, way, extent, acceptance,
              processor_id, agreement_id, reference_day, status, opened_at, touched_at)
            values (:identifier, :municipality, :kind, :way, :extent, :acceptance, :processor,
              :agreement, :day, 'open', :now, :now)""")
        .bind("identifier", identifier.toString())
        .bind("municipality", opening.municipality())
        .bind("kind", opening.kind().number())
        .bind("way", opening.way().word())
        .bind("extent", full ? "full" : "single")
        .bind("acceptance", opening.acceptance().word())
        .bind("processor", opening.processor())
        .bind("agreement", opening.agreement())
        .bind("day", opening.referenceDay())
        .bind("now", GatewayClock.moment(now))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** Counts a chunk into a report, as long as it is open; false when it is not. */
  boolean receive(Handle handle, long id, int records, int wrong, Instant now) {
    return handle.execute(
            """
            update measure_report set received = received + ?, wrong = wrong + ?, touched_at = ?
            where id = ? and status = 'open'""",
            records,
            wrong,
            GatewayClock.moment(now),
            id)
        == 1;
  }

  /** Everything has come: from here on it is compared. */
  void setClosing(Handle handle, long id, long expected, boolean late, Instant now) {
    handle.execute(
        """
        update measure_report set status = 'closing', expected = ?, late = ?, touched_at = ?
        where id = ?""",
        expected,
        late,
        GatewayClock.moment(now),
        id);
  }

  void setConfirmed(Handle handle, long id, Instant now) {
    handle.execute(
        """
        update measure_report set status = 'closing', confirmed = true, touched_at = ?
        where id = ?""",
        GatewayClock.moment(now),
        id);
  }

  boolean isConfirmed(Handle handle, long id) {
    return handle
        .select("select confirmed from measure_report where id = ?", id)
        .mapTo(Boolean.class)
        .one();
  }

  /** What has become of it. */
  void end(Handle handle, long id, ReportStatus status, Report.Counts counts, Instant now) {
    handle
        .createUpdate(
            """
            update measure_report set status = :status, touched_at = :now, closed_at = :closed,
              wrong = :wrong, added = :added, changed = :changed, unchanged = :unchanged,
              gone = :gone, kept = :kept
            where id = :id""")
        .bind("status", status.word())
        .bind("now", GatewayClock.moment(now))
        .bind("closed", status.isOver() ? GatewayClock.moment(now) : null)
        .bind("wrong", counts.wrong())
        .bind("added", counts.added())
        .bind("changed", counts.changed())
        .bind("unchanged", counts.unchanged())
        .bind("gone", counts.gone())
        .bind("kept", counts.kept())
        .bind("id", id)
        .execute();
  }

  /** Counts the one record of a single registration. */
  void setReceived(Handle handle, long id, int records) {
    handle.execute("update measure_report set received = ? where id = ?", records, id);
  }

  /** Reports whose comparison is under way or was interrupted. */
  List<Long> closing(Handle handle) {
    return handle
        .select("select id from measure_report where status = 'closing' order by id")
        .mapTo(Long.class)
        .list();
  }

  /**
   * Reports that are not over and that nobody has touched since, also those that cannot be
   * compared.
   */
  List<Report> forgotten(Handle handle, Instant since) {
    return handle
        .select(
            REPORT
                + "where r.status in ('open', 'waiting', 'closing') and r.touched_at < ? order by r.id limit 100",
            GatewayClock.moment(since))
        .map((row, context) -> report(row))
        .list();
  }

  private static Report report(ResultSet row) throws SQLException {
    long expected = row.getLong("expected");
    boolean none = row.wasNull();
    return new Report(
        row.getLong("id"),
        UUID.fromString(row.getString("identifier")),
        row.getString("municipality"),
        RecordKind.of(row.getInt("kind")),
        Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
        "full".equals(row.getString("extent")),
        Acceptance.named(row.getString("acceptance")),
        row.getString("processor_id"),
        row.getString("agreement_id"),
        row.getObject("reference_day", LocalDate.class),
        ReportStatus.named(row.getString("status")),
        moment(row, "opened_at"),
        moment(row, "touched_at"),
        moment(row, "closed_at"),
        row.getBoolean("late"),
        none ? null : Long.valueOf(expected),
        row.getInt("chunks"),
        new Report.Counts(
            row.getLong("received"),
            row.getLong("wrong"),
            row.getLong("added"),
            row.getLong("changed"),
            row.getLong("unchanged"),
            row.getLong("gone"),
            row.getLong("kept")));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
