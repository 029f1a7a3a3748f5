package dk.dfdg.gateway.letter;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Letters that have been written and not yet sent. */
final class UnsentLetterStore {
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  /** The next ones after a letter, in their order. */
  List<Long> after(Handle handle, long id, int most) {
    return handle
        .select(
            "select id from letter where sent_at is null and id > ? order by id limit ?", id, most)
        .mapTo(Long.class)
        .list();
  }

  /** Locks it; empty when somebody else is at work on it or has sent it. */
  Optional<WrittenLetter> lock(Handle handle, long id) {
    return handle
        .select("select id from letter where id = ? and sent_at is null for update skip locked", id)
        .mapTo(Long.class)
        .findOne()
        .map(locked -> load(handle, locked));
  }

  private static WrittenLetter load(Handle handle, long id) {
    return handle
        .select(
            """
            select l.*, c.cpr, c.given_name, c.surname
            from letter l join citizen c on c.id = l.citizen_id where l.id = ?""",
            id)
        .map((row, context) -> letter(row))
        .one();
  }

  private static WrittenLetter letter(ResultSet row) throws SQLException {
    return new WrittenLetter(
        row.getLong("id"),
        Cpr.parse(row.getString("cpr")).orElseThrow(),
        row.getString("given_name") + " " + row.getString("surname"),
        row.getString("template"),
        Json.read(row.getString("template_values"), VALUES),
        row.getObject("dated", LocalDate.class),
        row.getString("text"));
  }

  void keepText(Handle handle, long id, String text) {
    handle.execute("update letter set text = ? where id = ?", text, id);
  }

  void sent(Handle handle, long id, Instant when) {
    handle.execute("update letter set sent_at = ? where id = ?", GatewayClock.moment(when), id);
  }
}
