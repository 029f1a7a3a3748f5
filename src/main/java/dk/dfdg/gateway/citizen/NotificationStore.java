package dk.dfdg.gateway.citizen;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Notifications to authorities, readable until they are acknowledged. */
public final class NotificationStore {
  private static final TypeReference<WholeBooking> BOOKING = new TypeReference<>() {};

  /** Returns the id that it is acknowledged by. */
  UUID insert(Handle handle, long citizenId, Origin origin, Notified notified) {
    UUID id = UUID.randomUUID();
    insert(handle, id, citizenId, origin.registeredAt(), notified);
    return id;
  }

  /**
   * Writes one with an id that is known already, for sample data.
   *
   * @param id what it is acknowledged by
   */
  public void insert(
      Handle handle, UUID id, long citizenId, Instant registeredAt, Notified notified) {
    handle
        .createUpdate(
            """
            insert into notification (id, citizen_id, organisation_type, organisation_code, type,
              rule, text_da, text_en, effective_date, registered_at, booking)
            values (:id, :citizen, :orgType, :orgCode, :type, :rule, :danish, :english,
              :effective, :registered, :booking)""")
        .bind("id", id.toString())
        .bind("citizen", citizenId)
        .bind("orgType", notified.receiver().type())
        .bind("orgCode", notified.receiver().code())
        .bind("type", notified.type())
        .bind("rule", notified.rule())
        .bind("danish", notified.danish())
        .bind("english", notified.english())
        .bind("effective", notified.effectiveDate())
        .bind("registered", GatewayClock.moment(registeredAt))
        .bind("booking", booking(handle, citizenId, notified))
        .execute();
  }

  private static String booking(Handle handle, long citizenId, Notified notified) {
    return notified.booking() == null
        ? null
        : Json.write(new BookingStore().complete(handle, citizenId, notified.booking()));
  }

  /** Those of these ids that there are. */
  public Map<UUID, PersonNotification> find(Handle handle, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : handle
            .createQuery(
                """
                select n.*, c.cpr from notification n join citizen c on c.id = n.citizen_id
                where n.id in (<ids>)""")
            .bindList("ids", ids.stream().map(UUID::toString).toList())
            .map((row, context) -> read(row))
            .collect(Collectors.toMap(PersonNotification::id, Function.identity()));
  }

  /** From a row of the table with the citizen's cpr beside it. */
  public static PersonNotification read(ResultSet row) throws SQLException {
    String booking = row.getString("booking");
    return new PersonNotification(
        UUID.fromString(row.getString("id")),
        Cpr.parse(row.getString("cpr")).orElseThrow(),
        row.getObject("effective_date", LocalDate.class),
        row.getInt("type"),
        row.getString("text_da"),
        row.getString("text_en"),
        row.getString("rule"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        booking == null ? null : Json.read(booking, BOOKING));
  }
}
