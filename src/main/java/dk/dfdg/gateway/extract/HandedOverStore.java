package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.extract.HandedOver.HandedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The log of what was handed to whom. */
final class HandedOverStore {
  private static final String COLUMNS =
      "select id, recipient, legal_basis, extract_day, made_at, made_by from handed_over ";

  void add(Handle handle, HandedOver extract) {
    long id =
        handle
            .createUpdate(
                """
                insert into handed_over (recipient, legal_basis, extract_day, made_at, made_by)
                values (:recipient, :basis, :day, :at, :by)
                """)
            .bind("recipient", extract.recipient())
            .bind("basis", extract.legalBasis())
            .bind("day", extract.day())
            .bind("at", GatewayClock.moment(extract.at()))
            .bind("by", extract.by())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    for (HandedFile file : extract.files()) {
      handle.execute(
          """
          insert into handed_over_file (handed_over, name, row_count, size_bytes, sha256)
          values (?, ?, ?, ?, ?)
          """,
          id,
          file.name(),
          file.rows(),
          file.bytes(),
          file.sha256());
    }
  }

  /** The newest one of a recipient and day. */
  Optional<HandedOver> latest(Handle handle, String recipient, LocalDate day) {
    return handle
        .createQuery(
            COLUMNS
                + "where recipient = :recipient and extract_day = :day order by id desc limit 1")
        .bind("recipient", recipient)
        .bind("day", day)
        .map((row, context) -> extract(handle, row))
        .findFirst();
  }

  /** The newest ones of all, the newest first. */
  List<HandedOver> newest(Handle handle, int most) {
    return handle
        .createQuery(COLUMNS + "order by id desc limit :most")
        .bind("most", most)
        .map((row, context) -> extract(handle, row))
        .list();
  }

  private static HandedOver extract(Handle handle, ResultSet row) throws SQLException {
    return new HandedOver(
        row.getString("recipient"),
        row.getString("legal_basis"),
        row.getObject("extract_day", LocalDate.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        files(handle, row.getLong("id")));
  }

  private static List<HandedFile> files(Handle handle, long extract) {
    return handle
        .createQuery(
            """
            select name, row_count, size_bytes, sha256 from handed_over_file
            where handed_over = :extract order by name
            """)
        .bind("extract", extract)
        .map(
            (row, context) ->
                new HandedFile(
                    row.getString("name"),
                    row.getLong("row_count"),
                    row.getLong("size_bytes"),
                    row.getString("sha256")))
        .list();
  }
}
