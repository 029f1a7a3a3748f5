package dk.dfdg.gateway.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Notices of system changes. They are kept as they were marked on the day they came. */
final class SystemChangeStore {
  private static final String COLUMNS = "select id, agreement_id, received_on, content ";
  private static final TypeReference<Content> CONTENT = new TypeReference<>() {};

  private record Content(SystemChange change, NoticeMark mark) {}

  void insert(Handle handle, SystemChangeNotice notice, Organisation organisation) {
    handle
        .createUpdate(
            """
            insert into system_change_notice (id, agreement_id, organisation_type,
              organisation_code, received_on, starts_on, content, late, incomplete)
            values (:id, :agreement, :type, :code, :received, :starts, :content, :late,
              :incomplete)""")
        .bind("id", notice.id().toString())
        .bind("agreement", notice.agreementId())
        .bind("type", organisation.type())
        .bind("code", organisation.code())
        .bind("received", notice.receivedOn())
        .bind("starts", notice.change().startDate())
        .bind("content", Json.write(new Content(notice.change(), notice.mark())))
        .bind("late", notice.mark().late())
        .bind("incomplete", notice.mark().incomplete())
        .execute();
  }

  List<SystemChangeNotice> of(Handle handle, Organisation organisation) {
    return handle
        .select(
            COLUMNS
                + """
                from system_change_notice where organisation_type = ? and organisation_code = ?
                order by received_on, starts_on, id""",
            organisation.type(),
            organisation.code())
        .map((row, context) -> notice(row))
        .list();
  }

  List<SystemChangeNotice> under(Handle handle, String agreementId) {
    return handle
        .select(
            COLUMNS
                + """
                from system_change_notice where agreement_id = ?
                order by received_on, starts_on, id""",
            agreementId)
        .map((row, context) -> notice(row))
        .list();
  }

  private static SystemChangeNotice notice(ResultSet row) throws SQLException {
    Content content = Json.read(row.getString("content"), CONTENT);
    return new SystemChangeNotice(
        UUID.fromString(row.getString("id")),
        row.getString("agreement_id"),
        row.getObject("received_on", LocalDate.class),
        content.change(),
        content.mark());
  }
}
