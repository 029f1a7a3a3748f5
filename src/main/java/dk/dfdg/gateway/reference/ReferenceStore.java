package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.base.GatewayClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Announced versions of code lists and registers, with what each changes. */
final class ReferenceStore {
  private static final String VERSION =
      "v.id, v.name, v.number, v.effective_on, v.announced_at, v.announced_by, v.reason,"
          + " v.file_digest, v.withdrawn_at";

  /** All of them, withdrawn ones too, in the order of their numbers; without their texts. */
  List<ReferenceVersion> all(Handle handle) {
    return handle
        .createQuery("select " + VERSION + " from reference_version v order by v.name, v.number")
        .map((row, context) -> version(row))
        .list();
  }

  String content(Handle handle, long version) {
    return handle
        .createQuery("select content from reference_version where id = :id")
        .bind("id", version)
        .map((row, context) -> row.getString(1))
        .one();
  }

  /** Fails with a unique violation when another node has announced the same number. */
  long insert(Handle handle, ReferenceVersion version, String content) {
    return handle
        .createUpdate(
            """
            insert into reference_version (name, number, effective_on, announced_at, announced_by,
              reason, file_digest, content)
            values (:name, :number, :effective, :at, :by, :reason, :digest, :content)""")
        .bind("name", version.name())
        .bind("number", version.number())
        .bind("effective", version.effectiveOn())
        .bind("at", GatewayClock.moment(version.announcedAt()))
        .bind("by", version.announcedBy())
        .bind("reason", version.reason())
        .bind("digest", version.fileDigest())
        .bind("content", content)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  void insertChanges(Handle handle, long version, List<ReferenceChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into reference_change (version, ordinal, code, kind, name_before, from_before,
              to_before, name_after, from_after, to_after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
      int ordinal = 0;
      for (ReferenceChange change : changes) {
        ReferenceRow before = change.before();
        ReferenceRow after = change.after();
        batch.add(
            version,
            ordinal++,
            change.code(),
            change.kind().word(),
            before == null ? null : before.text(),
            before == null ? null : before.from(),
            before == null ? null : before.to(),
            after == null ? null : after.text(),
            after == null ? null : after.from(),
            after == null ? null : after.to());
      }
      batch.execute();
    }
  }

  boolean withdraw(Handle handle, long version, Instant at, String by) {
    return handle.execute(
            """
            update reference_version set withdrawn_at = ?, withdrawn_by = ?
            where id = ? and withdrawn_at is null""",
            GatewayClock.moment(at),
            by,
            version)
        == 1;
  }

  /** What versions change that have not been withdrawn, the newest first. */
  List<AnnouncedChange> changes(Handle handle, LocalDate effectiveSince) {
    return handle
        .createQuery(
            "select "
                + VERSION
                + """
                , c.code, c.name_before, c.from_before, c.to_before,
                  c.name_after, c.from_after, c.to_after
                from reference_change c join reference_version v on v.id = c.version
                where v.withdrawn_at is null and v.effective_on >= :since
                order by v.effective_on desc, v.id desc, c.ordinal""")
        .bind("since", effectiveSince)
        .map((row, context) -> new AnnouncedChange(version(row), change(row)))
        .list();
  }

  private static ReferenceVersion version(ResultSet row) throws SQLException {
    return new ReferenceVersion(
        row.getLong("id"),
        row.getString("name"),
        row.getInt("number"),
        row.getObject("effective_on", LocalDate.class),
        instant(row, "announced_at"),
        row.getString("announced_by"),
        row.getString("reason"),
        row.getString("file_digest"),
        instant(row, "withdrawn_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static ReferenceChange change(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return ReferenceChange.of(code, row(row, code, "before"), row(row, code, "after"));
  }

  private static ReferenceRow row(ResultSet row, String code, String when) throws SQLException {
    String text = row.getString("name_" + when);
    return text == null
        ? null
        : new ReferenceRow(
            code,
            text,
            row.getObject("from_" + when, LocalDate.class),
            row.getObject("to_" + when, LocalDate.class));
  }
}
