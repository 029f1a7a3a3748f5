package dk.dfdg.gateway.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.Event;
import dk.dfdg.gateway.citizen.MessageTypes;
import dk.dfdg.gateway.citizen.NotificationStore;
import dk.dfdg.gateway.citizen.PersonNotification;
import dk.dfdg.gateway.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** From a row of the table {@code outgoing} to the message, for both ways of delivery. */
final class OutgoingRow {
  /** What is read of {@code outgoing o join citizen c}. */
  static final String COLUMNS =
      """
      o.number, o.message_identifier, o.citizen_id, c.cpr, o.organisation_type, \
      o.organisation_code, o.type, o.rule, o.content, o.queued_at, o.registered_system, \
      o.registered_type, o.registered_code, o.attempts""";

  private static final TypeReference<Event> EVENT = new TypeReference<>() {};

  private OutgoingRow() {}

  /**
   * What could be read of some rows.
   *
   * @param unreadable numbers of what could not, because of what is stored in it
   */
  record Readable(List<OutgoingMessage> messages, List<Long> unreadable) {}

  /** Reads each row for itself, the advis included: one that is unreadable holds back no other. */
  static Readable readable(Handle handle, Query query) {
    List<Long> unreadable = new ArrayList<>();
    List<OutgoingMessage> bare =
        query.map((row, context) -> readOrNote(row, unreadable)).list().stream()
            .flatMap(Optional::stream)
            .toList();
    try {
      return new Readable(whole(handle, bare), unreadable);
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException one) {
      List<OutgoingMessage> read = new ArrayList<>();
      for (OutgoingMessage message : bare) {
        try {
          read.addAll(whole(handle, List.of(message)));
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException bad) {
          unreadable.add(message.number());
        }
      }
      return new Readable(read, unreadable);
    }
  }

  private static Optional<OutgoingMessage> readOrNote(ResultSet row, List<Long> unreadable)
      throws SQLException {
    try {
      return Optional.of(read(row));
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException bad) {
      unreadable.add(row.getLong("number"));
      return Optional.empty();
    }
  }

  /** The message without the advis that it may be. */
  static OutgoingMessage read(ResultSet row) throws SQLException {
    String content = row.getString("content");
    String registeredCode = row.getString("registered_code");
    return new OutgoingMessage(
        row.getLong("number"),
        UUID.fromString(row.getString("message_identifier")),
        row.getLong("citizen_id"),
        Cpr.parse(row.getString("cpr")).orElseThrow(),
        new Organisation(row.getInt("organisation_type"), row.getString("organisation_code")),
        row.getInt("type"),
        row.getString("rule"),
        content == null ? null : Json.read(content, EVENT),
        null,
        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        row.getString("registered_system"),
        registeredCode == null
            ? null
            : new Organisation(row.getInt("registered_type"), registeredCode),
        row.getInt("attempts"));
  }

  /** The same messages, with the advis where they are some. */
  static List<OutgoingMessage> whole(Handle handle, List<OutgoingMessage> messages) {
    List<UUID> advis =
        messages.stream()
            .filter(message -> message.type() == MessageTypes.PERSON_NOTIFICATION)
            .map(OutgoingMessage::identifier)
            .toList();
    if (advis.isEmpty()) {
      return messages;
    }
    Map<UUID, PersonNotification> found = new NotificationStore().find(handle, advis);
    return messages.stream()
        .map(
            message ->
                found.containsKey(message.identifier())
                    ? message.with(found.get(message.identifier()))
                    : message)
        .toList();
  }
}
