package dk.dfdg.gateway.delivery;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.delivery.Transfer.Content;
import dk.dfdg.gateway.delivery.Transfer.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Transfers by pull; which messages they hold stands with the messages. */
final class TransferStore {

  /** Writes one that begins; its contents follow. */
  void insert(Handle handle, Transfer transfer, String processorId) {
    handle
        .createUpdate(
            """
            insert into transfer (id, organisation_type, organisation_code, sub_queue,
              processor_id, opened_at, touched_at, state)
            values (:id, :type, :code, :subQueue, :processor, :now, :now, :state)""")
        .bind("id", transfer.id().toString())
        .bind("type", transfer.organisation().type())
        .bind("code", transfer.organisation().code())
        .bind("subQueue", transfer.subQueue())
        .bind("processor", processorId)
        .bind("now", GatewayClock.moment(transfer.touchedAt()))
        .bind("state", State.OPEN.name())
        .execute();
  }

  void insert(Handle handle, UUID id, List<Content> contents) {
    for (Content content : contents) {
      handle.execute(
          """
          insert into transfer_content (transfer_id, type, messages, first_number, last_number)
          values (?, ?, ?, ?, ?)""",
          id.toString(),
          content.type(),
          content.messages(),
          content.first(),
          content.last());
    }
  }

  /** Those of an organisation that are open, the oldest first. */
  List<Transfer> open(Handle handle, Organisation organisation) {
    return handle
        .select(
            """
            select * from transfer
            where organisation_type = ? and organisation_code = ? and state = ?
            order by opened_at, id""",
            organisation.type(),
            organisation.code(),
            State.OPEN.name())
        .map((row, context) -> transfer(handle, row))
        .list();
  }

  /** The organisation's transfer of that id, locked; nothing when it is unknown or another's. */
  Optional<Transfer> lock(Handle handle, Organisation organisation, UUID id) {
    return handle
        .select(
            """
            select * from transfer
            where id = ? and organisation_type = ? and organisation_code = ? for update""",
            id.toString(),
            organisation.type(),
            organisation.code())
        .map((row, context) -> transfer(handle, row))
        .findOne();
  }

  private Transfer transfer(Handle handle, ResultSet row) throws SQLException {
    UUID id = UUID.fromString(row.getString("id"));
    return new Transfer(
        id,
        new Organisation(row.getInt("organisation_type"), row.getString("organisation_code")),
        row.getObject("sub_queue", Integer.class),
        row.getObject("touched_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        contents(handle, id));
  }

  private static List<Content> contents(Handle handle, UUID id) {
    return handle
        .select("select * from transfer_content where transfer_id = ? order by type", id.toString())
        .map(
            (row, context) ->
                new Content(
                    row.getInt("type"),
                    row.getInt("messages"),
                    row.getLong("first_number"),
                    row.getLong("last_number"),
                    row.getObject("fetched_at", OffsetDateTime.class) != null))
        .list();
  }

  /** A type of it has been handed out. */
  void fetched(Handle handle, UUID id, int type, Instant now) {
    handle.execute(
        "update transfer_content set fetched_at = ? where transfer_id = ? and type = ?",
        GatewayClock.moment(now),
        id.toString(),
        type);
    handle.execute(
        "update transfer set touched_at = ? where id = ?", GatewayClock.moment(now), id.toString());
  }

  /** So many of a type have been taken out of it. */
  void reduced(Handle handle, UUID id, int type, int messages) {
    handle.execute(
        "update transfer_content set messages = messages - ? where transfer_id = ? and type = ?",
        messages,
        id.toString(),
        type);
  }

  void end(Handle handle, UUID id, State state, Instant now) {
    handle.execute(
        "update transfer set state = ?, ended_at = ? where id = ?",
        state.name(),
        GatewayClock.moment(now),
        id.toString());
  }
}
