package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.citizen.MessageFact.Notified;
import dk.dfdg.gateway.store.Json;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Notifications to authorities, readable until they are acknowledged. */
public final class NotificationStore {

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
        .bind("registered", registeredAt.atZone(GatewayClock.ZONE).toOffsetDateTime())
        .bind("booking", booking(handle, citizenId, notified))
        .execute();
  }

  private static String booking(Handle handle, long citizenId, Notified notified) {
    return notified.booking() == null
        ? null
        : Json.write(new BookingStore().complete(handle, citizenId, notified.booking()));
  }
}
